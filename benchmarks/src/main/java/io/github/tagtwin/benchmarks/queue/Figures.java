package io.github.tagtwin.benchmarks.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run, said as they come, and written to a file at its end. For one thread. */
final class Figures {
    private final List<String> lines = new ArrayList<>(List.of("figure,peer,queued,value,unit"));

    /**
     * Adds one.
     *
     * @param queued how many events lay in the queue meanwhile
     */
    void add(String figure, String peer, long queued, double value, String unit) {
        String rounded = String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
        lines.add(String.join(",", figure, peer, Long.toString(queued), rounded, unit));
        System.out.printf(Locale.ROOT, "%-34s %-10s %9d queued %12s %s%n", figure, peer, queued, rounded, unit);
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
        System.out.println("Figures: " + file);
    }
}
