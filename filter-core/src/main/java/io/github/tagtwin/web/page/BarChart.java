package io.github.tagtwin.web.page;

import io.github.tagtwin.web.html.Element;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Bars over time, several series one upon the other, as SVG that grows with its place. Lengths are units of its own. */
final class BarChart {
    private static final int WIDTH = 360;
    private static final int TOP = 16;
    private static final int HEIGHT = 96;
    private static final int BASE = TOP + HEIGHT;
    private static final int BOTTOM = BASE + 18;
    private static final double GAP = 0.18;
    private static final double LEAST = 1.5;

    private final List<Series> series;
    private final int steps;
    private final long top;

    /** A chart of series that are equally long, of one step at least. */
    BarChart(List<Series> series) {
        this.series = series;
        this.steps = series.get(0).length();
        this.top = roundedUp(
                IntStream.range(0, steps).mapToLong(this::stacked).max().orElse(0));
    }

    private long stacked(int step) {
        return series.stream().mapToLong(each -> Math.max(0, each.at(step))).sum();
    }

    // To 1, 2 or 5 and noughts, and to an even number for the half of it.
    private static long roundedUp(long number) {
        long ten = 1;
        while (ten <= number / 10) {
            ten *= 10;
        }
        for (long factor : new long[] {2, 5, 10}) {
            if (number <= factor * ten) {
                return factor * ten;
            }
        }
        throw new IllegalArgumentException("too many: " + number);
    }

    /**
     * The picture.
     *
     * @param id begins the ids of what is in it
     * @param title what it shows
     * @param description what it shows in numbers, for who can't see it
     * @param moments the words under its begin, its middle and its end
     */
    Element picture(String id, String title, String description, List<String> moments, Words words) {
        Element picture = Element.of("svg")
                .classed("chart")
                .with("viewBox", "0 0 " + WIDTH + " " + BOTTOM)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-description")
                .add(
                        Element.of("title").with("id", id + "-title").text(title),
                        Element.of("desc").with("id", id + "-description").text(description));
        line(TOP, words.count(top), picture);
        if (top % 2 == 0) {
            line(TOP + HEIGHT / 2, words.count(top / 2), picture);
        }
        bars(picture);
        picture.add(Element.of("path").classed("base").with("d", "M0," + BASE + "H" + WIDTH));
        label(0, BOTTOM - 4, "start", moments.get(0), picture);
        label(WIDTH / 2, BOTTOM - 4, "middle", moments.get(1), picture);
        label(WIDTH, BOTTOM - 4, "end", moments.get(2), picture);
        return picture;
    }

    private static void line(int y, String number, Element picture) {
        picture.add(Element.of("path").classed("grid").with("d", "M0," + y + "H" + WIDTH));
        label(0, y - 3, "start", number, picture);
    }

    private static void label(int x, int y, String anchor, String text, Element picture) {
        picture.add(Element.of("text")
                .with("x", x)
                .with("y", y)
                .with("text-anchor", anchor)
                .text(text));
    }

    private void bars(Element picture) {
        double[] reached = new double[steps];
        for (Series each : series) {
            StringBuilder bars = new StringBuilder();
            for (int step = 0; step < steps; step++) {
                reached[step] += bar(step, each.at(step), reached[step], bars);
            }
            picture.add(Element.of("path")
                    .classed((series.size() == 1 ? "alone " : "") + each.look())
                    .with("d", bars.toString())
                    .with("fill", Looks.fill(each.look())));
        }
    }

    private double bar(int step, long number, double below, StringBuilder bars) {
        if (number <= 0) {
            return 0;
        }
        double width = (double) WIDTH / steps;
        double height = Math.max(LEAST, (double) number * HEIGHT / top);
        bars.append(String.format(
                Locale.ROOT,
                "M%.1f,%.1fh%.1fv%.1fh-%.1fz",
                step * width + width * GAP / 2,
                BASE - below - height,
                width * (1 - GAP),
                height,
                width * (1 - GAP)));
        return height;
    }
}
