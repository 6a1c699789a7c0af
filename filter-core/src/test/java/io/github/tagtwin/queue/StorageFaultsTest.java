package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue goes on without its disk, and back to it. */
class StorageFaultsTest {
    private static final Lane A = Samples.LANE;
    private static final long MANY_BYTES = 1 << 20;

    private final Counters counters = new Counters();
    private final RecordingLog log = new RecordingLog();
    private final ManualTime clock = new ManualTime();
    private final FaultyDisk disk = new FaultyDisk();
    private QueueOptions options = QueueOptions.byDefault().withRingSize(1000);
    private EventQueue queue = Queues.inMemory(counters, clock.time());

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void deliversFromMemoryWhereTheDiskCannotBeOpened() throws Exception {
        disk.breakDown();
        open();

        offer("k1", "k2");

        assertThat(head()).containsExactly("k1", "k2");
        assertThat(queue.isDurable()).isFalse();
        assertThat(queue.waiting()).isEqualTo(2);
        queue.remove(events());
        assertThat(queue.waiting()).isZero();
        assertThat(log.lines()).singleElement().asString().startsWith("WARNING The queue's disk can't be used");
    }

    @Test
    void bringsWhatWaitedInMemoryToTheDiskOnceItWorks() throws Exception {
        disk.events().append(List.of(Samples.queued(1, A)));
        disk.breakDown();
        open();
        offer("k2", "k3");
        queue.remove(events().subList(0, 1));

        disk.mend();
        heal();

        assertThat(head()).containsExactly("k1", "k3");
        assertThat(disk.events().size()).isEqualTo(2);
        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(log.lines()).hasSize(3);
        assertThat(log.lines().get(1)).startsWith("INFO The queue's disk works again; 1 events");
        assertThat(log.lines().get(2)).isEqualTo("INFO 2 events found waiting in the queue.");
    }

    @Test
    void keepsTheGroupWithWhichTheDiskFailed() throws Exception {
        open();
        offer("k1");
        disk.breakDown();

        offer("k2");

        assertThat(head()).containsExactly("k2");
        assertThat(queue.waiting()).isEqualTo(2);
        disk.mend();
        heal();
        assertThat(head()).containsExactly("k1", "k2");
    }

    @Test
    void storesAnEventOnceWhoseCommitFailedOnlySeemingly() throws Exception {
        open();
        offer("k1");
        disk.breakDownBehindAChange();
        offer("k2");
        assertThat(disk.events().size()).isEqualTo(2);

        disk.mend();
        heal();

        assertThat(head()).containsExactly("k1", "k2");
    }

    @Test
    void removesFromTheDiskLaterWhatWasSentWhileItFailed() throws Exception {
        open();
        offer("k1", "k2", "k3");
        List<QueuedEvent> inHand = events();
        disk.breakDown();

        queue.remove(inHand.subList(0, 1));
        queue.setAside(List.of(SetAsideEvent.of(inHand.get(1), "refused", clock.instant())));
        disk.mend();
        heal();

        assertThat(head()).containsExactly("k3");
        assertThat(queue.listSetAside(10)).hasSize(1);
    }

    @Test
    void triesTheDiskAfterFiveSecondsAndThenLessAndLessOften() throws Exception {
        disk.breakDown();
        open();
        queue.lanes();

        triesAfter(Duration.ofSeconds(4), 1);
        triesAfter(Duration.ofSeconds(1), 2);
        triesAfter(Duration.ofSeconds(9), 2);
        triesAfter(Duration.ofSeconds(1), 3);
        for (int minute = 1; minute <= 10; minute++) {
            triesAfter(Duration.ofMinutes(1), 3 + minute);
        }
        triesAfter(Duration.ofSeconds(59), 13);
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void tellsTheSendersWhenTheDiskIsBack() throws Exception {
        disk.events().append(List.of(Samples.queued(1, A)));
        disk.breakDown();
        open();
        List<Set<Lane>> told = new CopyOnWriteArrayList<>();
        queue.watch(told::add);
        queue.lanes();

        disk.mend();
        heal();

        assertThat(told).contains(Set.of(A));
    }

    @Test
    void keepsWithinItsBoundInMemory() throws Exception {
        options = options.withRingSize(20);
        disk.breakDown();
        open();
        for (int i = 1; i <= 1000; i++) {
            offer("k" + i);
        }

        assertThat(queue.waiting()).isBetween(20L, 200L);
        assertThat(counters.get(CounterNames.DROPPED_LIMIT)).isEqualTo(1000 - queue.waiting());
    }

    @Test
    void triesTheDiskALastTimeWhenItCloses() throws Exception {
        disk.breakDown();
        open();
        offer("k1");
        disk.mend();

        queue.close();

        assertThat(disk.events().size()).isEqualTo(1);
    }

    @Test
    void countsWhatIsLostWhereTheDiskNeverWorked() throws Exception {
        disk.breakDown();
        open();
        offer("k1");

        queue.close();

        assertThat(counters.get(CounterNames.DROPPED_NO_STORE)).isEqualTo(1);
        assertThat(log.lines()).last().asString().contains("dropped 1 conversions without an id");
    }

    @Test
    void doesNotClaimToHavePurgedADiskThatCannotBeUsed() {
        disk.breakDown();
        open();

        assertThatThrownBy(() -> queue.purge(UserFields.none().with(UserField.CLICK_ID, "c1")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void beginsWhereTheDirectoryCannotBeMadeAndMovesInOnceItCan(@TempDir Path empty) throws Exception {
        Path base = Files.writeString(empty.resolve("file"), "in the way");
        open(new LocalStore(base, "shop", counters, clock.time(), Warnings.to(log, clock.time())));
        offer("k1");
        assertThat(head()).containsExactly("k1");

        Files.delete(base);
        heal();
        queue.close();

        EventStore left = new LocalStore(base, "shop", counters, clock.time(), Warnings.to(log, clock.time())).open();
        assertThat(left.size()).isEqualTo(1);
        left.close();
    }

    @Test
    void letsItselfBeWaitedForUntilTheDiskIsOpen() throws Exception {
        CountDownLatch spun = new CountDownLatch(1);
        open(() -> {
            awaited(spun);
            return disk.open();
        });

        assertThat(queue.awaitOpened(Duration.ofMillis(1))).isFalse();
        spun.countDown();
        assertThat(queue.awaitOpened(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void letsNobodyWaitForADiskThatDoesNotWork() throws Exception {
        disk.breakDown();
        open();

        assertThat(queue.awaitOpened(Duration.ofDays(1))).isFalse();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        open(disk);
    }

    private void open(StoreOpener opener) {
        queue.close();
        queue = EventQueue.started(opener, options, counters, clock.time(), Warnings.to(log, clock.time()));
    }

    private void offer(String... keys) throws Exception {
        for (String key : keys) {
            assertThat(queue.offer(Samples.event(A, key))).isTrue();
            Eventually.until("stored", () -> !queue.waitsInRing());
        }
    }

    private void heal() {
        clock.pass(Duration.ofMinutes(1));
        Eventually.until("the disk is back", () -> {
            head();
            return queue.isDurable();
        });
    }

    private void triesAfter(Duration duration, int tries) throws Exception {
        clock.pass(duration);
        queue.lanes();
        queue.lanes();
        Eventually.until(tries + " tries", () -> disk.opened() == tries);
    }

    private List<QueuedEvent> events() {
        try {
            return queue.head(A, 10, MANY_BYTES);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private List<String> head() {
        return Samples.keys(events());
    }
}
