package io.github.tagtwin.web.page;

import io.github.tagtwin.status.EventStatus;
import io.github.tagtwin.web.html.Element;
import io.github.tagtwin.web.html.Node;
import io.github.tagtwin.web.html.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The events by name: what became of them, LINE's last 202, and what Business Manager would show of that. */
final class EventsView {
    private final List<EventStatus> events;
    private final Instant now;
    private final Words words;

    EventsView(List<EventStatus> events, Instant now, Words words) {
        this.events = events;
        this.now = now;
        this.words = words;
    }

    Element element() {
        if (events.isEmpty()) {
            return words.element("p", "events.none").classed("nothing");
        }
        Table table = new Table(
                words.text("events.title"),
                List.of(
                        words.text("events.name"),
                        words.text("events.recorded"),
                        words.text("events.accepted"),
                        words.text("events.lost"),
                        words.text("events.last"),
                        words.text("events.standing")));
        events.forEach(event -> table.row(
                name(event),
                Text.of(words.count(event.counts().recorded())),
                Text.of(words.count(event.counts().accepted())),
                Text.of(words.count(event.counts().dropped() + event.counts().setAside())),
                event.lastAccepted().<Node>map(words::time).orElseGet(() -> Text.of(words.text("events.never"))),
                standing(event)));
        return Element.of("div")
                .add(table.element(), words.element("p", "events.note").classed("note"));
    }

    private Node name(EventStatus event) {
        return event.name()
                .<Node>map(name -> Element.of("code").text(name))
                .orElseGet(() -> Text.of(words.text("events.page-view")));
    }

    // Page views and default conversions are always listed.
    private Element standing(EventStatus event) {
        EventStatus.Standing standing = event.standing(now);
        boolean listed = standing == EventStatus.Standing.HIDDEN
                && event.name().map(name -> name.equals("Conversion")).orElse(true);
        String code = (listed ? EventStatus.Standing.QUIET : standing).name().toLowerCase(Locale.ROOT);
        return words.element("span", "standing." + code).classed("badge standing-" + code);
    }
}
