package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who doesn't agree any more: what happened until then goes, and what happens after a new consent stays. */
class WithdrawalsTest {
    static final UserFields ANNA = UserFields.none()
            .with(UserField.CLICK_ID, "anna")
            .with(UserField.BROWSER_ID, "3f2504e0-4f89-41d3-9a0c-0305e82c3301");
    static final UserFields BEN = UserFields.none().with(UserField.CLICK_ID, "ben");
    static final UserFields CLARA = UserFields.none().with(UserField.CLICK_ID, "clara");

    private final ManualTime clock = new ManualTime();
    private final Counters counters = new Counters();
    private Path directory = Path.of("");
    private EventQueue queue = Queues.inMemory(counters, clock.time());

    @BeforeEach
    void open(@TempDir Path empty) {
        queue.close();
        directory = empty;
        queue = EventQueue.open(directory, "shop", QueueOptions.byDefault(), counters, clock.time());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void removesWhatHappenedUntilThenWhereverItLies() throws Exception {
        queue.offer(event("a1", ANNA));
        queue.offer(event("b1", BEN));
        queue.hold(event("a2", ANNA), null, Duration.ofMinutes(10));
        queue.offer(event("a3", ANNA));
        List<QueuedEvent> all = await(3);
        queue.setAside(List.of(SetAsideEvent.of(all.get(2), "refused", clock.instant())));

        queue.withdraw(ANNA);

        Eventually.until("purged", () -> counters.get(CounterNames.PURGED) == 3);
        assertThat(keys()).containsExactly("b1");
        assertThat(queue.setAsideSize()).isZero();
        assertThat(queue.waiting()).isOne();
    }

    @Test
    void knowsThePersonByAnyField() throws Exception {
        queue.offer(event("a1", ANNA));
        await(1);

        queue.withdraw(UserFields.none().with(UserField.BROWSER_ID, ANNA.get(UserField.BROWSER_ID)));

        assertThat(keys()).isEmpty();
    }

    @Test
    void sendsNothingOfItThatComesInLater() throws Exception {
        ConversionEvent under = event("a1", ANNA);
        HeldTicket ticket = queue.hold(event("a2", ANNA), null, Duration.ofMinutes(10));
        clock.pass(Duration.ofSeconds(1));
        queue.withdraw(ANNA);
        Eventually.until("purged", () -> counters.get(CounterNames.PURGED) == 1);

        queue.offer(under);
        queue.release(ticket, under, null);
        queue.offer(event("b1", BEN));

        Eventually.until("committed", () -> counters.get(CounterNames.QUEUED) == 2);
        assertThat(keys()).containsExactly("b1");
    }

    @Test
    void sendsWhatHappensAfterANewConsent() throws Exception {
        queue.offer(event("a1", ANNA));
        await(1);
        queue.withdraw(ANNA);
        clock.pass(Duration.ofSeconds(1));
        queue.offer(event("a2", ANNA));

        Eventually.until("purged", () -> counters.get(CounterNames.PURGED) == 1);
        await(2);
        assertThat(keys()).containsExactly("a2");
    }

    @Test
    void takesASecondWithdrawalLikeTheFirst() throws Exception {
        queue.withdraw(ANNA);
        clock.pass(Duration.ofSeconds(1));
        queue.offer(event("a1", ANNA));
        await(1);

        queue.withdraw(ANNA);

        assertThat(keys()).isEmpty();
    }

    @Test
    void leavesNothingOfItToTheNextStart() throws Exception {
        queue.offer(event("a1", ANNA));
        queue.offer(event("b1", BEN));
        queue.hold(event("b2", BEN), null, Duration.ofMinutes(10));
        queue.offer(event("c1", CLARA));
        await(3);
        queue.withdraw(ANNA);
        Eventually.until("purged", () -> counters.get(CounterNames.PURGED) == 1);

        queue.withdraw(BEN);
        queue.close();
        open(directory);

        assertThat(keys()).containsExactly("c1");
        assertThat(queue.waiting()).isOne();
        assertThat(counters.get(CounterNames.PURGED)).isEqualTo(3);
    }

    @Test
    void isRememberedAcrossAStartForWhatComesInLater() throws Exception {
        ConversionEvent under = event("a1", ANNA);
        clock.pass(Duration.ofSeconds(1));
        queue.withdraw(ANNA);
        queue.close();
        open(directory);
        queue.offer(under);
        queue.offer(event("b1", BEN));
        Eventually.until("committed", () -> counters.get(CounterNames.QUEUED) == 2);

        assertThat(keys()).containsExactly("b1");
        assertThat(queue.hasWithdrawn(ANNA, clock.instant())).isTrue();
        assertThat(queue.hasWithdrawn(ANNA, clock.instant().plusSeconds(1))).isFalse();
    }

    @Test
    void isForgottenOnceNoTokenOfThenCounts() throws Exception {
        queue.withdraw(ANNA);
        queue.close();
        clock.pass(Duration.ofDays(181));
        open(directory);
        queue.lanes();

        assertThat(queue.hasWithdrawn(ANNA, Instant.EPOCH)).isFalse();
        queue.close();
        clock.pass(Duration.ofDays(-181));
        open(directory);
        queue.lanes();
        assertThat(queue.hasWithdrawn(ANNA, Instant.EPOCH)).isFalse();
    }

    @Test
    void comesWithAQueueThatIsLeftOver() throws Exception {
        EventQueue older = EventQueue.open(directory, "shop", QueueOptions.byDefault(), new Counters(), clock.time());
        ConversionEvent under = event("a1", ANNA);
        clock.pass(Duration.ofSeconds(1));
        older.withdraw(ANNA);
        older.offer(event("b1", BEN));
        older.close();
        clock.pass(Duration.ofMinutes(1));
        Eventually.until("adopted", () -> Queues.awake(queue) && counters.get(CounterNames.ADOPTED) == 1);

        queue.offer(under);

        Eventually.until("committed", () -> counters.get(CounterNames.QUEUED) == 1);
        assertThat(keys()).containsExactly("b1");
        assertThat(queue.hasWithdrawn(ANNA, Instant.EPOCH)).isTrue();
    }

    @Test
    void survivesACrashBeforeAnythingIsRemoved(@TempDir Path crashed) throws Exception {
        try (Child shop = Child.start(WithdrawingShop.class, crashed)) {
            Eventually.until("withdrawn", () -> shop.lines().contains("withdrawn"));
            assertThat(shop.lines()).contains("4 wait, 1 purged");
            shop.kill();
        }
        queue.close();
        queue = EventQueue.open(crashed, "crash", QueueOptions.byDefault(), counters, clock.time());

        assertThat(keys()).containsExactly("c1", "c2");
        assertThat(queue.withdrawn().untold(9)).containsKeys(PersonHash.of(BEN).toArray(Long[]::new));
        Eventually.until("removed", () -> counters.get(CounterNames.PURGED) == 2);
        assertThat(queue.waiting()).isEqualTo(2);
    }

    private ConversionEvent event(String key, UserFields user) throws Exception {
        return event(key, user, clock.instant());
    }

    static ConversionEvent event(String key, UserFields user, Instant now) throws Exception {
        return ConversionEvent.conversion(Samples.LANE, "AddToCart")
                .user(user)
                .build(DeduplicationKey.of(key).orElseThrow(), now);
    }

    private List<QueuedEvent> await(int events) throws Exception {
        Eventually.until("committed", () -> counters.get(CounterNames.QUEUED) == events);
        return queue.head(Samples.LANE, 10, 1 << 20);
    }

    private List<String> keys() throws Exception {
        return Samples.keys(queue.head(Samples.LANE, 10, 1 << 20));
    }
}
