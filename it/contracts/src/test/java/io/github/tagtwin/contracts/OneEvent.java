package io.github.tagtwin.contracts;

import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.Dispatcher;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Time;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends one event through store and sender, by the classes of whichever class loader it was loaded by. */
public final class OneEvent implements AutoCloseable {
    private static final Lane LANE = Lane.of("0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d", "");

    private final EventQueue queue;
    private final Dispatcher dispatcher;

    public OneEvent(URI line, Path directory, String clickId) throws Exception {
        Counters counters = new Counters();
        DeliveryOptions options = DeliveryOptions.of(line, Duration.ZERO, Duration.ofSeconds(10), 10);
        this.queue = EventQueue.open(directory, "one-event", 100, counters, Time.system());
        this.dispatcher = Dispatcher.start(queue, options, lane -> Optional.of("token"), counters, Time.system());
        queue.offer(ConversionEvent.conversion(LANE, "AddToCart")
                .user(UserFields.none().with(UserField.CLICK_ID, clickId))
                .build(DeduplicationKey.random(new SecureRandom()), Instant.now()));
    }

    @Override
    public void close() {
        dispatcher.close();
        queue.close();
    }
}
