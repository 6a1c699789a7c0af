package io.github.tagtwin.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a process has said so far, line by line. Thread-safe. */
final class Lines {
    private final List<String> lines = new ArrayList<>();

    /** Reads on, in a thread of its own, until the process ends. */
    static Lines of(InputStream output) {
        Lines lines = new Lines();
        Thread reader = new Thread(() -> lines.readAll(output), "lines");
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    synchronized List<String> startingWith(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).toList();
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }

    private void readAll(InputStream output) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            reader.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException killed) {
            add(killed.toString());
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
    }
}
