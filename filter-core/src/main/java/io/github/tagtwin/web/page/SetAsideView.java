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
    private final List<SetAsideEvent> events;
    private final long all;
    private final Forms forms;
    private final Words words;

    /**
     * A view.
     *
     * @param events the oldest of them
     * @param all how many there are
     */
    SetAsideView(List<SetAsideEvent> events, long all, Forms forms, Words words) {
        this.events = events;
        this.all = all;
        this.forms = forms;
        this.words = words;
    }

    Element element() {
        if (events.isEmpty()) {
            return words.element("p", "aside.none").classed("nothing");
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
                        table.element());
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
                : Element.of("code").text(words.text("aside.conversion"));
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
