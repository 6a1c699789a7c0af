package io.github.tagtwin.standin.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The modes of the coming requests, and the one that then stays. Safe for use by many threads. */
public final class Modes {

    private static final int MAX_COMING = 10_000;

    private final Deque<Mode> coming = new ArrayDeque<>();
    private Mode lasting = Mode.ok();
    private long changes;
    private boolean closed;

    /**
     * Sets a sequence: one request each, and the last mode stays.
     *
     * @throws IllegalArgumentException for more than {@value #MAX_COMING} or no modes
     */
    public synchronized void set(List<Mode> sequence) {
        if (sequence.isEmpty() || sequence.size() > MAX_COMING) {
            throw new IllegalArgumentException("1 to " + MAX_COMING + " modes can be set at once");
        }
        changes++;
        coming.clear();
        coming.addAll(sequence.subList(0, sequence.size() - 1));
        lasting = sequence.get(sequence.size() - 1);
        notifyAll();
    }

    /**
     * Reads and sets a sequence such as {@code 500,hang,ok}.
     *
     * @param times 0 for a sequence whose last mode stays; otherwise it runs so many times, then {@code ok}
     */
    public void set(String words, int times, Duration delay, Duration retryAfter) {
        List<Mode> once = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            once.add(Mode.parse(word.trim(), delay, retryAfter));
        }
        set(times == 0 ? once : repeated(once, times));
    }

    /** What the next requests will meet, the lasting mode last; at most 20 of them. */
    public synchronized List<String> ahead() {
        List<String> words = coming.stream().limit(19).map(Mode::toString).collect(Collectors.toList());
        words.add(lasting.toString());
        return words;
    }

    /** Lets go of every request that hangs or waits. */
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized Mode next() {
        return coming.isEmpty() ? lasting : coming.removeFirst();
    }

    /** Turns true when a mode is set after this call, or at the end. */
    synchronized BooleanSupplier changed() {
        long now = changes;
        return () -> isChangedSince(now);
    }

    /** Waits; less long where the stand-in closes or another mode is set. */
    synchronized void pause(Duration time) {
        BooleanSupplier changed = changed();
        long end = System.nanoTime() + time.toNanos();
        long left = time.toMillis();
        try {
            while (left > 0 && !changed.getAsBoolean()) {
                wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isChangedSince(long then) {
        return closed || changes != then;
    }

    private static List<Mode> repeated(List<Mode> once, int times) {
        if (times < 0 || (long) times * once.size() >= MAX_COMING) {
            throw new IllegalArgumentException("times must be 0 to " + (MAX_COMING - 1) + " requests in all");
        }
        List<Mode> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(once);
        }
        all.add(Mode.ok());
        return all;
    }
}
