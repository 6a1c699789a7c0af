package io.github.tagtwin.web.page;

import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.delivery.LaneStatus;
import io.github.tagtwin.settings.Sending;
import io.github.tagtwin.status.Funnel;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.web.html.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How things stand at a glance: what somebody has to see to first, then the figures that matter most. */
final class NowView {
    private final Status status;
    private final Words words;

    NowView(Status status, Words words) {
        this.status = status;
        this.words = words;
    }

    Element element() {
        return Element.of("div").add(alerts(), cards());
    }

    private Element alerts() {
        List<Element> some = new ArrayList<>();
        alert(!status.isActive(), "alert.inactive", some);
        alert(status.isActive() && status.share() == 0, "alert.share", some);
        alert(status.sending() == Sending.TEST, "alert.test", some);
        alert(status.sending() == Sending.DRY_RUN, "alert.dry-run", some);
        alert(!status.isDurable(), "alert.disk", some);
        status.tags().stream()
                .flatMap(tag -> tag.lanes().stream())
                .map(LaneStats::status)
                .filter(lane -> lane.state() != LaneStatus.State.RUNNING)
                .forEach(lane -> some.add(alert(Element.of("span")
                        .add(LanesView.state(lane, words))
                        .text(" " + words.meaning("lane.cure", lane.reason())))));
        alert(status.setAside() > 0, "alert.aside", some);
        alert(!status.findings().isEmpty(), "alert.findings", some);
        return some.isEmpty()
                ? words.element("p", "alert.none").classed("all-well")
                : Element.of("ul").classed("alerts").add(some);
    }

    private void alert(boolean holds, String key, List<Element> some) {
        if (holds) {
            some.add(alert(words.element("span", key)));
        }
    }

    private static Element alert(Element said) {
        return Element.of("li").add(said);
    }

    private Element cards() {
        return Element.of("dl")
                .classed("cards")
                .add(
                        card("switch", words.text(status.isActive() ? "now.on" : "now.off"), share()),
                        card("accepted", words.count(status.funnel().begin(Funnel.Step.ACCEPTED)), since()),
                        card("waiting", words.count(status.waiting()), oldest()),
                        card("aside", words.count(Math.max(0, status.setAside())), words.text("now.aside.note")),
                        card("tags", words.count(status.tags().size()), sending()));
    }

    private Element card(String name, String figure, String note) {
        return Element.of("div")
                .add(
                        words.element("dt", "now." + name),
                        Element.of("dd")
                                .add(Element.of("strong")
                                        .with("id", "now-" + name)
                                        .text(figure))
                                .add(Element.of("small").text(note)));
    }

    private String share() {
        return words.text("now.share", words.percent(status.share() / 100.0));
    }

    private String since() {
        return words.text("now.since", words.duration(Duration.between(status.startedAt(), status.takenAt())));
    }

    private String oldest() {
        return status.oldest()
                .map(age -> words.text("now.oldest", words.duration(age)))
                .orElseGet(() -> words.text(status.isDurable() ? "now.disk" : "now.memory"));
    }

    private String sending() {
        return words.text("now.sending."
                + status.sending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
