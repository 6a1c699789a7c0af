package io.github.tagtwin.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Orders in transactions of the server's, of which a third break down, while the server is killed again and again. */
class OutboxIT {
    private static final int ORDERS = 1000;
    private static final int KILLS = 5;
    private static final int CUSTOMERS = 4;
    private static final List<String> STEPS = List.of("begun", "written", "told");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    @Test
    void letsLineCountEachOrderThatWasCommittedOnceAndNoOther() throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "outbox")), "run-");
        try (LineStandIn line = LineStandIn.start(0);
                ShopDatabase database = ShopDatabase.start(directory, OutboxWar.schema());
                KilledShop shop = new KilledShop(OutboxWar.of(directory, database, line))) {
            takeOrders(shop);
            Set<String> committed = database.orders();
            line.await(any -> purchases(line).size() >= committed.size(), LIMIT);
            awaitNoneWaits(database);

            System.out.printf(
                    "%d orders, %d broken down, %d unanswered by a killed server, %d committed, %d counted by LINE%n",
                    ORDERS,
                    broken.size(),
                    unanswered.get(),
                    committed.size(),
                    purchases(line).size());
            assertThat(purchases(line)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(committed);
            assertThat(committed).doesNotContainAnyElementsOf(broken).hasSizeGreaterThan(ORDERS / 2);
        }
    }

    private void takeOrders(KilledShop shop) throws Exception {
        Customer customer = new Customer();
        ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int order = 0; order < ORDERS; order++) {
                String id = "ORDER-" + order;
                String breakdown = random.nextInt(3) == 0 ? STEPS.get(random.nextInt(STEPS.size())) : "none";
                all.add(customers.submit(() -> order(shop, customer, id, breakdown)));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitBegun(kill * ORDERS / (KILLS + 1) + random.nextInt(ORDERS / 20));
                shop.kill();
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            customers.shutdownNow();
        }
    }

    private Void order(KilledShop shop, Customer customer, String id, String breakdown) throws InterruptedException {
        if (!breakdown.equals("none")) {
            broken.add(id);
        }
        var address = shop.address();
        begun.incrementAndGet();
        if (!customer.order(address, id, breakdown)) {
            unanswered.incrementAndGet();
        }
        return null;
    }

    private void awaitBegun(int orders) {
        while (begun.get() < orders) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static void awaitNoneWaits(ShopDatabase database) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (database.waiting() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static List<String> purchases(LineStandIn line) {
        return line.counted().stream()
                .filter(CountedEvent::counted)
                .filter(event -> event.eventName().equals("Purchase"))
                .map(event -> event.deduplicationKey().orElseThrow())
                .toList();
    }
}
