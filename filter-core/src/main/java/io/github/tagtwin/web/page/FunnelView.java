package io.github.tagtwin.web.page;

import io.github.tagtwin.status.Funnel;
import io.github.tagtwin.status.Funnel.Step;
import io.github.tagtwin.web.html.Element;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The picture of the way from requests to LINE's 202: of each step what goes on, and what left by which reason. */
final class FunnelView {
    private static final int WIDTH = 1000;

    private final Funnel funnel;
    private final String id;
    private final Words words;
    private final long widest;

    /**
     * A view.
     *
     * @param id begins the ids of what is in it
     */
    FunnelView(Funnel funnel, String id, Words words) {
        this.funnel = funnel;
        this.id = id;
        this.words = words;
        this.widest = Arrays.stream(Step.values())
                .mapToLong(step -> funnel.begin(step) + sum(funnel.joined(step)))
                .max()
                .orElse(0);
    }

    private static long sum(SortedMap<String, Long> byReason) {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }

    Element element() {
        Element steps = Element.of("ol").classed("funnel");
        for (Step step : Step.values()) {
            steps.add(step(step));
        }
        return Element.of("figure").classed("funnel-picture").add(steps, words.element("figcaption", "funnel.note"));
    }

    private Element step(Step step) {
        long begin = funnel.begin(step);
        Element head = Element.of("p")
                .classed("step")
                .add(
                        words.element("span", "funnel." + step.code()).classed("step-name"),
                        Element.of("strong").with("id", id + "-" + step.code()).text(words.count(begin)));
        Element item = Element.of("li").add(head, bar(step));
        item.add(reasons("joined", "+ ", funnel.joined(step)));
        item.add(reasons("left", "− ", funnel.left(step)));
        return item;
    }

    private Element bar(Step step) {
        long left = sum(funnel.left(step));
        long stays = funnel.begin(step) + sum(funnel.joined(step)) - left;
        String look = step == Step.ACCEPTED ? Looks.ACCEPTED : Looks.SEEN;
        return Element.of("svg")
                .classed("funnel-bar")
                .with("viewBox", "0 0 " + WIDTH + " 10")
                .with("preserveAspectRatio", "none")
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .add(
                        part(0, stays).classed("stays " + look),
                        part(stays, left).classed("leaves").with("fill", Looks.fill(Looks.LOST)));
    }

    private Element part(long from, long length) {
        return Element.of("rect")
                .with("x", scaled(from))
                .with("width", scaled(length))
                .with("height", 10);
    }

    private String scaled(long number) {
        return widest == 0 ? "0" : String.format(Locale.ROOT, "%.2f", (double) number * WIDTH / widest);
    }

    private List<Element> reasons(String kind, String sign, SortedMap<String, Long> byReason) {
        List<Element> some = byReason.entrySet().stream()
                .filter(reason -> reason.getValue() > 0)
                .sorted(Comparator.comparing(Map.Entry<String, Long>::getValue).reversed())
                .map(reason -> Element.of("li")
                        .add(Element.of("b").text(sign + words.count(reason.getValue())))
                        .text(" " + words.meaning("reason", reason.getKey())))
                .collect(Collectors.toList());
        return some.isEmpty()
                ? List.of()
                : List.of(Element.of("ul").classed(kind).add(some));
    }
}
