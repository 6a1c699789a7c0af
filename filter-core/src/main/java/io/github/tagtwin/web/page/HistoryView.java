package io.github.tagtwin.web.page;

import io.github.tagtwin.ledger.History;
import io.github.tagtwin.ledger.HistoryStep;
import io.github.tagtwin.web.html.Element;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The pictures of what happened to one LINE Tag ID's events in a span, each with its numbers. */
final class HistoryView {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private final History history;
    private final String id;
    private final Words words;
    private final DateTimeFormatter form;

    /**
     * A view.
     *
     * @param id begins the ids of what is in it
     */
    HistoryView(History history, String id, Words words) {
        this.history = history;
        this.id = id;
        this.words = words;
        this.form = history.span() == History.Span.MONTH ? DAY : MINUTE;
    }

    Element element() {
        Series views = series("chart.page-views", Looks.SEEN, HistoryStep::pageViews);
        Series accepted = series("chart.accepted", Looks.ACCEPTED, HistoryStep::accepted);
        Series waiting =
                series("chart.waiting", Looks.WAITING, step -> step.waiting().orElse(Series.UNKNOWN));
        Series dropped = series("chart.dropped", Looks.LOST, HistoryStep::dropped);
        Series aside = series("chart.set-aside", Looks.ASIDE, HistoryStep::setAside);
        return Element.of("div")
                .classed("charts")
                .add(
                        figure("page-views", words.count(views.sum()), List.of(views)),
                        figure("conversions", words.count(sum(conversions())), conversions()),
                        figure("accepted", words.count(accepted.sum()), List.of(accepted)),
                        figure("waiting", number(waiting.last()), List.of(waiting)),
                        figure("lost", words.count(sum(List.of(dropped, aside))), List.of(dropped, aside)));
    }

    private Series series(String name, String look, ToLongFunction<HistoryStep> number) {
        return new Series(words.text(name), look, numbers(number));
    }

    private long[] numbers(ToLongFunction<HistoryStep> number) {
        return history.steps().stream().mapToLong(number).toArray();
    }

    // The last look is for all the names that have none of their own.
    private List<Series> conversions() {
        List<Series> byName = new ArrayList<>();
        List<String> names = new ArrayList<>(history.conversionNames());
        int own = names.size() > Looks.OF_MANY.size() ? Looks.OF_MANY.size() - 1 : names.size();
        Iterator<String> looks = Looks.OF_MANY.iterator();
        names.subList(0, own).forEach(name -> byName.add(new Series(name, looks.next(), conversions(List.of(name)))));
        if (own < names.size()) {
            byName.add(new Series(
                    words.text("chart.other-names"), looks.next(), conversions(names.subList(own, names.size()))));
        }
        return byName.isEmpty()
                ? List.of(new Series(words.text("chart.conversions"), Looks.SEEN, conversions(List.of())))
                : byName;
    }

    private long[] conversions(List<String> names) {
        return numbers(step -> names.stream()
                .mapToLong(name -> step.conversions().getOrDefault(name, 0L))
                .sum());
    }

    private static long sum(List<Series> some) {
        return some.stream().mapToLong(Series::sum).sum();
    }

    private Element figure(String kind, String total, List<Series> series) {
        String title = words.text("chart." + kind);
        String base = id + "-" + kind;
        Element caption = Element.of("figcaption")
                .add(
                        Element.of("span").classed("figure-title").text(title),
                        Element.of("strong").with("id", base + "-total").text(total));
        return Element.of("figure")
                .classed("chart-of-" + kind)
                .add(
                        caption,
                        new BarChart(series).picture(base, title, description(series), moments(), words),
                        legend(series),
                        numbers(title, base, series));
    }

    private String description(List<Series> series) {
        StringBuilder said = new StringBuilder(words.text("chart.description." + span()));
        series.forEach(each -> said.append(' ')
                .append(words.text(
                        "chart.description.series", each.name(), words.count(each.sum()), number(each.last()))));
        return said.toString();
    }

    private List<String> moments() {
        List<HistoryStep> steps = history.steps();
        return List.of(
                moment(steps.get(0)),
                moment(steps.get(steps.size() / 2)),
                words.text(history.span() == History.Span.MONTH ? "chart.today" : "chart.now"));
    }

    private String moment(HistoryStep step) {
        return words.written(step.begin(), form);
    }

    private static Element legend(List<Series> series) {
        Element legend = Element.of("ul").classed("legend");
        if (series.size() > 1) {
            series.forEach(each ->
                    legend.add(Element.of("li").add(Looks.key(each.look())).text(each.name())));
        }
        return legend;
    }

    private Element numbers(String title, String base, List<Series> series) {
        List<String> columns = new ArrayList<>(List.of(words.text("chart.from")));
        series.forEach(each -> columns.add(each.name()));
        Table table = new Table(title, columns);
        for (int step = history.steps().size() - 1; step >= 0; step--) {
            List<String> cells = new ArrayList<>(List.of(moment(history.steps().get(step))));
            for (Series each : series) {
                cells.add(number(each.at(step)));
            }
            table.row(cells.toArray(new String[0]));
        }
        return Element.of("details")
                .classed("numbers")
                .with("id", base + "-numbers")
                .add(words.element("summary", "chart.numbers"), scroller(title, table));
    }

    // What scrolls must be reached by keys, too.
    private static Element scroller(String title, Table table) {
        return Element.of("div")
                .classed("scroller")
                .with("tabindex", 0)
                .with("role", "region")
                .with("aria-label", title)
                .add(table.element().classed("plain"));
    }

    private String number(long number) {
        return number == Series.UNKNOWN ? words.text("chart.unknown") : words.count(number);
    }

    private String span() {
        return history.span().name().toLowerCase(Locale.ROOT);
    }
}
