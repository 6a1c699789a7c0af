package io.github.tagtwin.faults;

import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.Dispatcher;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A queue and its delivery to LINE in this process, with a clock and a token that can be changed. */
final class Rig implements AutoCloseable {
    private static final Lane LANE = Lane.of(Shop.LINE_TAG_ID, "");
    private static final int RING = 10_000;
    private static final int BATCH = 50;
    private static final Duration DELAY = Duration.ofMillis(300);

    private final MovedTime time;
    private final Counters counters = new Counters();
    private final EventQueue queue;
    private final Dispatcher dispatcher;
    private final Offers offers;
    private volatile String token = Shop.ACCESS_TOKEN;

    private Rig(Path directory, String application, URI line, MovedTime time, Offers offers) {
        this.time = time;
        this.offers = offers;
        this.queue = EventQueue.open(directory, application, RING, counters, time.time());
        DeliveryOptions options =
                DeliveryOptions.of(line, DELAY, Duration.ofSeconds(2), BATCH).withProbeInterval(Duration.ofMillis(200));
        this.dispatcher = Dispatcher.start(queue, options, lane -> Optional.of(token), counters, time.time());
    }

    /** Opens the queue, and begins to deliver. A paused lane is tried five times a second. */
    static Rig open(Path directory, URI line, MovedTime time, Offers offers) {
        return new Rig(directory, "/shop", line, time, offers);
    }

    /** Opens the queue that a {@link Shop} has left, on this process's clock. */
    static Rig leftBy(Shop shop, URI line, MovedTime time, Offers offers) {
        return new Rig(shop.directory(), "ROOT@" + Shop.LINE_TAG_ID, line, time, offers);
    }

    /** Offers so many orders. */
    Rig offer(String prefix, int orders) {
        for (int number = 1; number <= orders; number++) {
            offer(prefix + number);
        }
        return this;
    }

    private void offer(String id) {
        offers.ask("Purchase " + id);
        if (queue.offer(event(id, time.instant()))) {
            offers.take("Purchase " + id);
        }
    }

    /** An event that LINE refuses, for a reason that nothing of ours can see: it is from the day after tomorrow. Not offered. */
    Rig poison(String id) {
        queue.offer(event(id, time.instant().plus(Duration.ofDays(2))));
        return this;
    }

    private static ConversionEvent event(String id, Instant time) {
        try {
            return ConversionEvent.conversion(LANE, "Purchase")
                    .user(UserFields.none().with(UserField.CLICK_ID, "click"))
                    .custom(CustomFields.none().withValue(BigDecimal.TEN).withCurrency("TWD"))
                    .build(DeduplicationKey.of(id).orElseThrow(), time);
        } catch (RefusedEventException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The token to send from now on. */
    void token(String other) {
        token = other;
    }

    /** How often a thing of {@code CounterNames} has happened. */
    long count(String name) {
        return counters.get(name);
    }

    long waiting() {
        return queue.waiting();
    }

    /** Waits until nothing waits any more. */
    Rig awaitNothingWaits() throws Exception {
        Await.until("nothing waits", () -> waiting() == 0, this::toString);
        return this;
    }

    @Override
    public String toString() {
        return waiting() + " wait, " + counters.snapshot() + ", " + dispatcher.lanes();
    }

    @Override
    public void close() {
        dispatcher.close();
        queue.close();
    }
}
