package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A process that queues and delivers until it is killed, and says what LINE has taken: {@code k1,k2,k3;}. */
final class DeliveringShop {
    private static final long VISIT_NANOS = 20_000;

    private DeliveringShop() {}

    /** Takes the base directory. */
    public static void main(String[] arguments) {
        Counters counters = new Counters();
        EventQueue queue = EventQueue.open(Path.of(arguments[0]), "crash", 2000, counters, Time.system());
        DeliveryOptions options =
                DeliveryOptions.of(URI.create("http://line.example"), Duration.ofMillis(50), Duration.ofSeconds(5), 50);
        Dispatcher.start(queue, options, new TellingLine(), lane -> Optional.of("t"), counters, Time.system());
        long next = 1;
        while (true) {
            if (queue.waiting() < 1000 && queue.offer(Samples.event(Samples.LANE, "k" + next))) {
                next++;
            }
            LockSupport.parkNanos(VISIT_NANOS);
        }
    }

    private static final class TellingLine implements Transport {
        @Override
        public Answer send(Post post) {
            List<String> keys = Samples.keys(new String(post.body(), StandardCharsets.UTF_8));
            System.out.println(String.join(",", keys) + ";");
            return FakeLine.status(202);
        }

        @Override
        public void close() {}
    }
}
