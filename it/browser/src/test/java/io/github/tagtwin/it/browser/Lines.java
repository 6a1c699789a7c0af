package io.github.tagtwin.it.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a process has said so far, line by line. Thread-safe. */
final class Lines {
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    /** Reads on, in a thread of its own, until the process ends. */
    static Lines of(InputStream output) {
        Lines lines = new Lines();
        Thread reader = new Thread(() -> lines.readAll(output), "lines");
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    /** The first line of this kind; empty where none comes within the limit, or before the process ends. */
    synchronized Optional<String> await(Predicate<String> wanted, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        Optional<String> found = first(wanted);
        while (found.isEmpty() && !ended && System.nanoTime() < end) {
            wait(100);
            found = first(wanted);
        }
        return found;
    }

    @Override
    public synchronized String toString() {
        return String.join("\n", lines);
    }

    private Optional<String> first(Predicate<String> wanted) {
        return lines.stream().filter(wanted).findFirst();
    }

    private void readAll(InputStream output) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            reader.lines().forEach(this::add);
        } catch (IOException | UncheckedIOException killed) {
            add(killed.toString());
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }
}
