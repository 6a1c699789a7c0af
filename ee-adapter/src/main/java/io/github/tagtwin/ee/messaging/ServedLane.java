package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One lane as this node delivers it, if the broker has given it the lane's group: it takes messages as they are wanted, and
 * commits once all of their events are with LINE or aside. Whenever the connection is lost, what wasn't committed is the
 * broker's again, for whichever node it chooses. Thread-safe.
 */
final class ServedLane implements AutoCloseable {
    private final Lane lane;
    private final Broker broker;
    private final Waits waits;
    private final Time time;
    private final Warnings warnings;
    private final AtomicLong numbers;
    private final Patience patience;
    private final Held held = new Held();
    private volatile @Nullable Outlet outlet;
    private volatile boolean closed;
    private volatile int left;

    /**
     * A lane; it connects when it is first looked at.
     *
     * @param numbers the last number given to an event
     */
    ServedLane(Lane lane, Broker broker, Waits waits, AtomicLong numbers, Time time, Warnings warnings) {
        this.lane = lane;
        this.broker = broker;
        this.waits = waits;
        this.numbers = numbers;
        this.time = time;
        this.warnings = warnings;
        this.patience = new Patience(time);
    }

    Lane lane() {
        return lane;
    }

    /** How many events this node has taken and not yet got rid of. Never blocks. */
    int left() {
        return left;
    }

    /** Takes a message if there is none: whether events are left then. */
    synchronized boolean look() {
        take(1, 1);
        return !closed && held.left() > 0;
    }

    private void connect() {
        try {
            outlet = Outlet.open(lane, broker, waits.settling(), time);
            patience.succeeded();
        } catch (JMSException | RuntimeException failed) {
            patience.failed();
            warn(failed);
        }
        if (closed) {
            close();
        }
    }

    private void warn(Exception failed) {
        if (!closed) {
            warnings.warn(
                    "shared-queue",
                    "The message broker doesn't serve " + lane + " now, which is tried again; events wait in it.",
                    failed);
        }
    }

    synchronized List<QueuedEvent> head(int events, long bytes) {
        take(events, bytes);
        return closed ? List.of() : held.head(events, bytes);
    }

    private void take(int events, long bytes) {
        if (outlet == null && !closed && patience.isOver()) {
            connect();
        }
        Outlet open = outlet;
        try {
            while (open != null && held.wants(events, bytes, waits.delay(), time) && takeOne(open)) {
                commitIfDone(open);
            }
        } catch (JMSException | RuntimeException failed) {
            lost(failed);
        }
        left = held.left();
    }

    private boolean takeOne(Outlet open) throws JMSException {
        Taken taken = open.take();
        if (taken == null) {
            return false;
        }
        warnOfRepeats(taken);
        try {
            held.add(held.again(taken.id()).orElseGet(() -> taken.batch(lane, numbers, time)));
        } catch (UnreadableBatchException unreadable) {
            open.setAside(taken);
            if (held.isEmpty()) {
                open.commit();
            }
            warnings.warn("shared-queue-unreadable", "A message can't be read, and was set aside.", unreadable);
        }
        return true;
    }

    private void warnOfRepeats(Taken taken) {
        if (taken.isOftenRepeated()) {
            warnings.warn(
                    "shared-queue-repeated",
                    "The message broker has given out a message of " + lane + " " + taken.deliveries()
                            + " times; where it limits that, it takes the message away: its limit has to be off for this"
                            + " queue.");
        }
    }

    /** How long ago an event came into the broker. */
    synchronized Duration age(QueuedEvent event) {
        return held.held(event).map(batch -> batch.age(time)).orElse(Duration.ZERO);
    }

    /**
     * Removes events. Where the broker can't be told, they are remembered here, and aren't sent again if their messages come
     * back to this node.
     */
    synchronized void remove(List<QueuedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        held.changed();
        for (QueuedEvent event : events) {
            held.of(event).ifPresent(batch -> batch.remove(event));
        }
        try {
            commitIfDone(outlet);
        } catch (JMSException | RuntimeException failed) {
            lost(failed);
        }
        left = held.left();
    }

    /** Keeps events aside, those that are still here. */
    synchronized void setAside(List<SetAsideEvent> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        Outlet open = outlet;
        if (open == null) {
            throw new IOException("the message broker can't set events of " + lane + " aside now");
        }
        held.changed();
        try {
            for (SetAsideEvent event : events) {
                setAside(event, open);
            }
            commitIfDone(open);
        } catch (JMSException | RuntimeException failed) {
            lost(failed);
            throw new IOException("the message broker didn't set events of " + lane + " aside", failed);
        }
        left = held.left();
    }

    private void setAside(SetAsideEvent event, Outlet open) throws JMSException, IOException {
        Optional<Batch> batch = held.held(event.event());
        if (batch.isPresent() && batch.get().isWaiting(event.event())) {
            open.setAside(event);
            batch.get().setAside(event.event());
        }
    }

    private void commitIfDone(@Nullable Outlet open) throws JMSException {
        if (open != null && !held.isEmpty() && held.left() == 0) {
            open.commit();
            held.committed();
        }
    }

    private void lost(Exception failed) {
        warn(failed);
        held.rolledBack();
        patience.failed();
        disconnect();
    }

    private void disconnect() {
        Outlet open = outlet;
        outlet = null;
        if (open != null) {
            open.close();
        }
    }

    /** Puts what is left of messages that LINE has the beginning of into their place, for the node that comes next. */
    synchronized void giveBack() {
        Outlet open = outlet;
        if (open == null || !held.isBegun()) {
            return;
        }
        try {
            for (Batch batch : held.batches()) {
                open.putBack(lane, batch);
            }
            open.commit();
            held.committed();
        } catch (JMSException | IOException | RuntimeException failed) {
            lost(failed);
        }
    }

    /** Gives the lane up, also while another thread waits for the broker. */
    @Override
    public void close() {
        closed = true;
        disconnect();
    }
}
