package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.Bell;
import io.github.tagtwin.queue.DaemonThread;
import io.github.tagtwin.queue.Warnings;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Looks twice a second whether something has come in, since a servlet container's application may not be told by the broker;
 * each look asks the client library, which has the next messages at hand. Thread-safe.
 */
final class Rounds implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Collection<ServedLane> lanes;
    private final Consumer<Set<Lane>> listener;
    private final Warnings warnings;
    private final Thread thread;
    private final Bell bell = new Bell();
    private volatile boolean closed;

    private Rounds(Collection<ServedLane> lanes, Consumer<Set<Lane>> listener, Warnings warnings) {
        this.lanes = lanes;
        this.listener = listener;
        this.warnings = warnings;
        this.thread = DaemonThread.named("tagtwin-messaging", this::go);
    }

    /** Begins, and tells a listener the lanes that have events for this node. */
    static Rounds started(Collection<ServedLane> lanes, Consumer<Set<Lane>> listener, Warnings warnings) {
        Rounds rounds = new Rounds(lanes, listener, warnings);
        rounds.thread.start();
        return rounds;
    }

    private void go() {
        while (!closed) {
            try {
                look();
            } catch (RuntimeException | Error failed) {
                warnings.warn(
                        "shared-queue-look", "The look into the message broker failed, and is tried again.", failed);
            }
            bell.await(PAUSE);
        }
    }

    private void look() {
        Set<Lane> filled =
                lanes.stream().filter(ServedLane::look).map(ServedLane::lane).collect(Collectors.toSet());
        if (!filled.isEmpty() && !closed) {
            listener.accept(filled);
        }
    }

    /** Looks no more. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
    }

    /** Waits for the end of the look under way, whose connection has been closed, for 1 s at most. */
    void join() {
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
