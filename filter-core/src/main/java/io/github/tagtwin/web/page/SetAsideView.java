package io.github.tagtwin.web.page;

import io.github.tagtwin.event.EventType;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.web.html.Element;
import io.github.tagtwin.web.html.Node;
import io.github.tagtwin.web.html.Text;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The events that lie aside, with what can be done about them. Shows nothing of a user. */
final class SetAsideView {
    /** How many a page of them shows. */
    static final int SHOWN = 100;

    private final List<SetAsideEvent> events;
    private final boolean more;
    private final long all;
    private final Place place;
    private final Forms forms;
    private final Words words;

    /**
     * A view.
     *
     * @param events those of a page, by their numbers, and one more where there are more
     * @param all how many there are; -1 where that can't be told
     */
    SetAsideView(List<SetAsideEvent> events, long all, Place place, Forms forms, Words words) {
        this.events = events.subList(0, Math.min(SHOWN, events.size()));
        this.more = events.size() > SHOWN;
        this.all = all;
        this.place = place;
        this.forms = forms;
        this.words = words;
    }

    Element element() {
        if (events.isEmpty()) {
            return place.isBehindSome()
                    ? Element.of("div").add(pages())
                    : words.element("p", all < 0 ? "aside.unknown" : "aside.none")
                            .classed("nothing");
        }
        Table table = new Table(
                words.text("aside.title"),
                List.of(
                        words.text("aside.number"),
                        words.text("events.name"),
                        words.text("reasons.reason"),
                        words.text("aside.happened"),
                        words.text("aside.since"),
                        words.text("aside.actions")));
        events.forEach(event -> table.row(cells(event)));
        return forms.form()
                .add(
                        words.element("p", "aside.shown", words.count(events.size()), words.count(all)),
                        reasons(),
                        table.element(),
                        pages());
    }

    private Element pages() {
        Element links = Element.of("p").classed("pages");
        if (place.isBehindSome()) {
            links.add(link("aside.first", place.behind(0))).text(" ");
        }
        if (more) {
            links.add(link(
                    "aside.next", place.behind(events.get(SHOWN - 1).event().sequence())));
        }
        return links;
    }

    private Element link(String key, Place other) {
        return words.element("a", key).with("href", other.self() + "#aside");
    }

    private Node[] cells(SetAsideEvent event) {
        String number = Long.toString(event.event().sequence());
        return new Node[] {
            Text.of(number),
            name(event),
            Text.of(why(event)),
            words.time(event.event().time()),
            words.time(event.at()),
            actions(event, number)
        };
    }

    private Node name(SetAsideEvent event) {
        return event.event().type() == EventType.PAGE_VIEW
                ? Text.of(words.text("events.page-view"))
                : event.event()
                        .name()
                        .<Node>map(name -> Element.of("code").text(name))
                        .orElseGet(() -> Text.of(words.text("aside.conversion")));
    }

    private String why(SetAsideEvent event) {
        String reason = words.meaning("aside.reason", event.reason());
        return event.status() == 0 ? reason : reason + " (HTTP " + event.status() + ")";
    }

    private Element actions(SetAsideEvent event, String number) {
        Element actions = Element.of("span").classed("actions");
        if (!event.reason().equals(SetAsideEvent.UNREADABLE)) {
            actions.add(forms.button(Action.SEND_AGAIN, number, "action.send-again", number));
        }
        return actions.add(forms.twice(Action.DELETE, number, "action.delete", "delete-" + number, number));
    }

    private Element reasons() {
        SortedSet<String> reasons =
                events.stream().map(SetAsideEvent::reason).collect(Collectors.toCollection(TreeSet::new));
        Element list = Element.of("ul").classed("reasons");
        reasons.forEach(reason -> list.add(all(reason)));
        return list;
    }

    private Element all(String reason) {
        String named = words.meaning("aside.reason", reason);
        Element item = Element.of("li").add(Element.of("span").text(words.text("aside.all-of", named)));
        if (!reason.equals(SetAsideEvent.UNREADABLE)) {
            item.add(forms.button(Action.SEND_ALL_AGAIN, reason, "action.send-all-again", named));
        }
        return item.add(forms.twice(Action.DELETE_ALL, reason, "action.delete-all", "delete-all-" + reason, named));
    }
}
