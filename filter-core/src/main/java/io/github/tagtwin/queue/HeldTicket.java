package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Names an event that is held, to whoever will settle its fate. Thread-safe. */
public final class HeldTicket {
    private static final long NONE = 0;

    private final CompletableFuture<Boolean> durable = new CompletableFuture<>();
    private volatile long number = NONE;
    private volatile boolean refused;

    private final @Nullable Lane lane;

    HeldTicket() {
        this(null);
    }

    /** Of an event of a lane. */
    HeldTicket(@Nullable Lane lane) {
        this.lane = lane;
    }

    /** The event's lane; empty where nobody has told. */
    Optional<Lane> lane() {
        return Optional.ofNullable(lane);
    }

    /** The event is kept under a number. */
    void held(long heldNumber, boolean durably) {
        number = heldNumber;
        durable.complete(durably);
    }

    /** The event isn't kept, and needn't be: its conversion was queued before. */
    void knownAlready() {
        durable.complete(true);
    }

    /** The event isn't kept: there was no room. */
    void refused() {
        refused = true;
        durable.complete(false);
    }

    boolean isRefused() {
        return refused;
    }

    boolean isHeld() {
        return number != NONE;
    }

    long number() {
        return number;
    }

    /**
     * Waits until the event is on disk.
     *
     * @return false where it isn't within this time, or at all
     */
    public boolean await(Duration limit) throws InterruptedException {
        try {
            return durable.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
