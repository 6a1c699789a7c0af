package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes first where there isn't room for all. */
class BoundsTest {
    private static final Lane A = Samples.LANE;
    private static final long MANY_BYTES = 1 << 20;
    private static final int ROOM_FOR_TEN = 10 * 280;

    private final Counters counters = new Counters();
    private final RecordingLog log = new RecordingLog();
    private final ManualTime clock = new ManualTime();
    private final CountDownLatch slowDisk = new CountDownLatch(1);
    private final FaultyDisk disk = new FaultyDisk();
    private EventQueue queue = Queues.inMemory(counters, clock.time());

    @AfterEach
    void close() {
        slowDisk.countDown();
        queue.close();
    }

    @Test
    void keepsTheRingsLastPartForWhatIsWorthMore() {
        open(
                () -> {
                    await(slowDisk);
                    return disk.open();
                },
                QueueOptions.byDefault().withRingSize(100));

        assertThat(offered(100, this::view)).isEqualTo(80);
        assertThat(offered(100, this::other)).isEqualTo(10);
        assertThat(offered(100, this::order)).isEqualTo(10);

        assertThat(counters.get("dropped.full")).isEqualTo(200);
        assertThat(counters.get("dropped.full.page-view")).isEqualTo(20);
        assertThat(counters.get("dropped.full.other")).isEqualTo(90);
        assertThat(counters.get("dropped.full.keyed")).isEqualTo(90);
        slowDisk.countDown();
        Eventually.until("told", () -> !log.lines().isEmpty());
        assertThat(log.lines())
                .containsExactly(
                        "WARNING The queue's ring was full: dropped 20 page views, 90 conversions without an id,"
                                + " 90 conversions with an id.");
    }

    @Test
    void pushesOutTheOldestPageViewsFirstWhenTheDiskIsFull() throws Exception {
        open(disk, QueueOptions.byDefault().withDiskLimit(ROOM_FOR_TEN));
        offered(30, this::view);
        settle();
        List<QueuedEvent> views = stored();
        assertThat(views).hasSizeBetween(8, 20);

        offered(5, this::other);
        settle();

        assertThat(ranks()).filteredOn(Rank.OTHER::equals).hasSize(5);
        assertThat(numbers(stored())).doesNotContain(views.get(0).sequence());
        assertThat(numbers(stored())).contains(views.get(views.size() - 1).sequence());
    }

    @Test
    void keepsOrdersToTheLast() throws Exception {
        open(disk, QueueOptions.byDefault().withDiskLimit(ROOM_FOR_TEN));
        offered(4, this::view);
        offered(4, this::other);
        settle();

        offered(50, this::order);
        settle();
        offered(5, this::view);
        offered(5, this::other);
        settle();

        assertThat(ranks())
                .doesNotContain(Rank.OTHER)
                .filteredOn(Rank.KEYED::equals)
                .hasSizeGreaterThan(6);
        assertThat(counters.get("dropped.limit.page-view")).isGreaterThanOrEqualTo(4);
        assertThat(counters.get("dropped.limit.other")).isEqualTo(9);
        assertThat(counters.get("dropped.limit.keyed"))
                .isEqualTo(50 - disk.events().keys());
        assertThat(disk.events().bytes()).isLessThanOrEqualTo(ROOM_FOR_TEN);
    }

    @Test
    void remembersNoOrderThatWasDropped() throws Exception {
        open(disk, QueueOptions.byDefault().withDiskLimit(ROOM_FOR_TEN));
        offered(50, this::order);
        settle();

        assertThat(disk.events().keys()).isEqualTo(stored().size());
    }

    private interface Offering {
        boolean offer(int number);
    }

    private long offered(int events, Offering offering) {
        long taken = 0;
        for (int number = 0; number < events; number++) {
            taken += offering.offer(number) ? 1 : 0;
        }
        return taken;
    }

    private boolean view(int number) {
        try {
            ConversionEvent view = ConversionEvent.pageView(A)
                    .user(UserFields.none().with(UserField.CLICK_ID, "c1"))
                    .build(DeduplicationKey.of("v" + number).orElseThrow(), Samples.TIME);
            assertThat(view.type()).isEqualTo(EventType.PAGE_VIEW);
            return queue.offer(view);
        } catch (RefusedEventException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private boolean other(int number) {
        return queue.offer(Samples.event(A, "c" + (100 + number)));
    }

    private boolean order(int number) {
        return queue.offer(Samples.event(A, "o" + (100 + number)), Samples.fingerprint("o" + number));
    }

    private void open(StoreOpener opener, QueueOptions options) {
        queue.close();
        queue = EventQueue.started(opener, options, counters, clock.time(), Warnings.to(log, clock.time()));
    }

    private void settle() {
        Eventually.until("stored", () -> !queue.waitsInRing());
    }

    private List<QueuedEvent> stored() throws Exception {
        return queue.head(A, 100, MANY_BYTES);
    }

    private List<Rank> ranks() throws Exception {
        return stored().stream().map(QueuedEvent::rank).collect(Collectors.toList());
    }

    private static List<Long> numbers(List<QueuedEvent> events) {
        return events.stream().map(QueuedEvent::sequence).collect(Collectors.toList());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
