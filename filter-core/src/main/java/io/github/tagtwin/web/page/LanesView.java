package io.github.tagtwin.web.page;

import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.delivery.LaneStatus;
import io.github.tagtwin.web.html.Element;
import java.util.List;
import java.util.Locale;

/** How delivery stands, lane by lane, in words. */
final class LanesView {
    private final List<LaneStats> lanes;
    private final Words words;

    LanesView(List<LaneStats> lanes, Words words) {
        this.lanes = lanes;
        this.words = words;
    }

    Element element() {
        if (lanes.isEmpty()) {
            return words.element("p", "lanes.none").classed("nothing");
        }
        Element list = Element.of("ul").classed("lanes");
        lanes.forEach(lane -> list.add(lane(lane)));
        return list;
    }

    private Element lane(LaneStats lane) {
        LaneStatus status = lane.status();
        Element item = Element.of("li")
                .add(state(status, words))
                .text(" " + whose(status))
                .add(queue(lane));
        if (status.state() != LaneStatus.State.RUNNING) {
            item.add(Element.of("p").classed("cure").text(words.meaning("lane.cure", status.reason())));
            status.until()
                    .ifPresent(until ->
                            item.add(words.element("p", "lanes.until").text(" ").add(words.time(until))));
        }
        status.lastAccepted()
                .ifPresent(at -> item.add(
                        words.element("p", "lanes.last-accepted").text(" ").add(words.time(at))));
        return item;
    }

    /** A lane's state with its reason, as a badge. */
    static Element state(LaneStatus status, Words words) {
        String code = status.state().name().toLowerCase(Locale.ROOT);
        Element badge = words.element("span", "lane." + code).classed("badge lane-" + code);
        if (status.state() != LaneStatus.State.RUNNING) {
            badge.text(": " + words.meaning("lane.reason", status.reason()));
        }
        return badge;
    }

    private String whose(LaneStatus status) {
        String channelId = status.lane().channelId();
        return channelId.isEmpty() ? words.text("lanes.no-channel") : words.text("lanes.channel", channelId);
    }

    private String depth(LaneStats lane) {
        return lane.waiting() < 0 ? words.text("chart.unknown") : words.count(lane.waiting());
    }

    private Element queue(LaneStats lane) {
        return lane.oldest()
                .map(age -> words.element("p", "lanes.queue", depth(lane), words.duration(age)))
                .orElseGet(() -> words.element("p", "lanes.idle", depth(lane)));
    }
}
