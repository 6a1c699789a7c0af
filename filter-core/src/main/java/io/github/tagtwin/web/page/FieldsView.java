package io.github.tagtwin.web.page;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.ledger.FieldShares;
import io.github.tagtwin.web.html.Element;
import java.util.Locale;

/** How many events carried each field by which LINE may find a user, and what to do where few did. */
final class FieldsView {
    private static final double LOW = 0.5;
    private static final int WIDTH = 100;

    private final FieldShares shares;
    private final Words words;

    FieldsView(FieldShares shares, Words words) {
        this.shares = shares;
        this.words = words;
    }

    Element element() {
        if (shares.events() == 0) {
            return words.element("p", "fields.none").classed("nothing");
        }
        Element list = Element.of("dl").classed("fields");
        list.add(row(words.element("span", "fields.matchable"), shares.matchable(), "matchable"));
        for (UserField field : UserField.values()) {
            Element name = Element.of("span")
                    .add(Element.of("code").text(field.lineName()))
                    .text(" " + words.text("field." + field.lineName()));
            list.add(row(name, shares.with().getOrDefault(field, 0L), field.lineName()));
        }
        return Element.of("div")
                .add(
                        words.element("p", "fields.of", words.count(shares.events())),
                        list,
                        words.element("p", "fields.note").classed("note"));
    }

    private Element row(Element name, long events, String key) {
        double share = (double) events / shares.events();
        Element told = Element.of("dd")
                .add(bar(share), Element.of("strong").text(words.percent(share)))
                .text(" (" + words.count(events) + ")");
        if (share < LOW) {
            told.add(words.element("p", "advice." + key).classed("advice"));
        }
        return Element.of("div").add(Element.of("dt").add(name), told);
    }

    private static Element bar(double share) {
        return Element.of("svg")
                .classed("share-bar" + (share < LOW ? " low" : ""))
                .with("viewBox", "0 0 " + WIDTH + " 8")
                .with("preserveAspectRatio", "none")
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .add(
                        Element.of("rect").classed("whole").with("width", WIDTH).with("height", 8),
                        Element.of("rect")
                                .classed("part")
                                .with("width", String.format(Locale.ROOT, "%.1f", share * WIDTH))
                                .with("height", 8));
    }
}
