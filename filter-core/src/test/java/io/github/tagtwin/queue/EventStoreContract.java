package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. */
abstract class EventStoreContract {
    static final Lane A = Samples.LANE;
    static final Lane B = Samples.OTHER_LANE;
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final long MANY_BYTES = 1 << 20;

    EventStore store = new MemoryEventStore();

    abstract EventStore open() throws IOException;

    @BeforeEach
    void openStore() throws IOException {
        store = open();
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    @Test
    void isEmptyAtFirst() throws IOException {
        assertThat(store.lanes()).isEmpty();
        assertThat(store.size()).isZero();
        assertThat(store.lastSequence()).isZero();
        assertThat(store.head(A, 10, MANY_BYTES)).isEmpty();
    }

    @Test
    void keepsEachLaneInOrderAndApart() throws IOException {
        store.append(List.of(queued(1, A), queued(2, B), queued(3, A)));
        store.append(List.of(queued(4, B), queued(12, A)));

        assertThat(keys(A)).containsExactly("k1", "k3", "k12");
        assertThat(keys(B)).containsExactly("k2", "k4");
        assertThat(store.lanes()).containsExactlyInAnyOrder(A, B);
        assertThat(store.size(A) + store.size(B)).isEqualTo(store.size());
        assertThat(store.size(B)).isEqualTo(store.head(B, 100, MANY_BYTES).size());
        assertThat(store.size()).isEqualTo(5);
        assertThat(store.lastSequence()).isEqualTo(12);
    }

    @Test
    void givesBackAllThatIsKnownOfAnEvent() throws IOException {
        QueuedEvent stored = queued(7, B);
        store.append(List.of(stored));

        QueuedEvent found = store.head(B, 1, MANY_BYTES).get(0);

        assertThat(found.sequence()).isEqualTo(7);
        assertThat(found.lane()).isEqualTo(B);
        assertThat(found.type()).isEqualTo(EventType.CONVERSION);
        assertThat(found.time()).isEqualTo(Samples.TIME);
        assertThat(found.queuedAt()).isEqualTo(stored.queuedAt());
        assertThat(found.json()).isEqualTo(stored.json());
    }

    @Test
    void boundsTheHeadByCount() throws IOException {
        store.append(range(1, 5));

        assertThat(Samples.keys(store.head(A, 3, MANY_BYTES))).containsExactly("k1", "k2", "k3");
        assertThat(keys(A)).hasSize(5);
    }

    @Test
    void boundsTheHeadByBytesButGivesOneAtLeast() throws IOException {
        store.append(range(1, 5));
        long size = queued(1, A).size();

        assertThat(Samples.keys(store.head(A, 5, 2 * size))).containsExactly("k1", "k2");
        assertThat(Samples.keys(store.head(A, 5, 2 * size + 1))).containsExactly("k1", "k2");
        assertThat(Samples.keys(store.head(A, 5, 1))).containsExactly("k1");
    }

    @Test
    void removesExactlyWhatItIsTold() throws IOException {
        store.append(range(1, 5));

        store.remove(List.of(queued(1, A), queued(3, A), queued(99, A), queued(4, B)));

        assertThat(keys(A)).containsExactly("k2", "k4", "k5");
        assertThat(store.size()).isEqualTo(3);
    }

    @Test
    void doesNotNameALaneThatIsEmptied() throws IOException {
        store.append(List.of(queued(1, A), queued(2, B)));

        store.remove(List.of(queued(1, A)));

        assertThat(store.lanes()).containsExactly(B);
    }

    @Test
    void remembersTheLastSequenceOfEventsThatAreGone() throws IOException {
        store.append(range(1, 5));

        store.remove(range(1, 5));

        assertThat(store.lastSequence()).isEqualTo(5);
    }

    @Test
    void setsAsideWithEverythingKnown() throws IOException {
        store.append(range(1, 3));

        store.setAside(List.of(SetAsideEvent.of(queued(2, A), "refused", NOW).withAnswer(400, "bad 茶")));

        assertThat(keys(A)).containsExactly("k1", "k3");
        assertThat(store.size()).isEqualTo(2);
        SetAsideEvent aside = listing().listSetAside(0, 10).get(0);
        assertThat(aside.event().json()).isEqualTo(queued(2, A).json());
        assertThat(aside.event().lane()).isEqualTo(A);
        assertThat(aside.event().time()).isEqualTo(Samples.TIME);
        assertThat(aside.reason()).isEqualTo("refused");
        assertThat(aside.status()).isEqualTo(400);
        assertThat(aside.answer()).isEqualTo("bad 茶");
        assertThat(aside.at()).isEqualTo(NOW);
    }

    @Test
    void keepsNoMoreThanTheBeginningOfAnAnswer() throws IOException {
        store.setAside(List.of(SetAsideEvent.of(queued(1, A), "refused", NOW).withAnswer(400, "茶".repeat(70_000))));

        assertThat(listing().listSetAside(0, 1).get(0).answer()).isEqualTo("茶".repeat(1000));
    }

    @Test
    void listsWhatIsSetAsideOldestFirstAndBounded() throws IOException {
        store.append(range(1, 3));
        store.setAside(List.of(
                SetAsideEvent.of(queued(1, A), "refused", NOW), SetAsideEvent.of(queued(2, A), "refused", NOW)));
        store.setAside(List.of(SetAsideEvent.of(queued(3, A), "too-old", NOW)));

        List<SetAsideEvent> two = listing().listSetAside(0, 2);

        assertThat(two.stream().map(aside -> aside.event().sequence())).containsExactly(1L, 2L);
    }

    @Test
    void hasAnEventOnceThatWasStoredTwiceUnderItsNumber() throws IOException {
        store.append(range(1, 2));
        store.append(List.of(queued(2, A), queued(3, A)));

        assertThat(keys(A)).containsExactly("k1", "k2", "k3");
        assertThat(store.size()).isEqualTo(3);
    }

    @Test
    void keepsRanksOfALaneInOneOrder() throws IOException {
        store.append(List.of(viewed(1, A), keyed(2, A, "o2"), queued(3, A), viewed(4, A)));

        assertThat(keys(A)).containsExactly("k1", "k2", "k3", "k4");
        assertThat(store.head(A, 4, MANY_BYTES))
                .extracting(QueuedEvent::rank)
                .containsExactly(Rank.PAGE_VIEW, Rank.KEYED, Rank.OTHER, Rank.PAGE_VIEW);
    }

    @Test
    void pagesThroughWhatIsSetAside() throws IOException {
        store.setAside(List.of(aside(1), aside(2), aside(3)));

        assertThat(listing().listSetAside(1, 1))
                .extracting(each -> each.event().sequence())
                .containsExactly(2L);
        assertThat(listing().setAsideSize()).isEqualTo(3);
        assertThat(listing().setAsideBytes()).isPositive();
    }

    @Test
    void sendsAgainWithEverySetbackRemembered() throws IOException {
        store.append(range(1, 3));
        store.setAside(List.of(aside(1).withAnswer(400, "first")));
        QueuedEvent again = listing().listSetAside(0, 1).get(0).again(4);

        listing().sendAgain(List.of(1L), List.of(again));

        assertThat(keys(A)).containsExactly("k2", "k3", "k1");
        assertThat(listing().listSetAside(0, 10)).isEmpty();
        QueuedEvent found = store.head(A, 3, MANY_BYTES).get(2);
        store.setAside(
                List.of(SetAsideEvent.of(found, "refused", NOW.plusSeconds(9)).withAnswer(422, "second")));
        assertThat(listing().listSetAside(0, 1).get(0).setbacks())
                .extracting(each -> each.at() + " " + each.status() + " " + each.answer())
                .containsExactly(NOW + " 400 first", NOW.plusSeconds(9) + " 422 second");
    }

    @Test
    void deletesWhatIsSetAside() throws IOException {
        store.setAside(List.of(aside(1), aside(2)));

        listing().deleteSetAside(List.of(1L, 77L));

        assertThat(listing().setAsideSize()).isEqualTo(1);
        listing().deleteSetAside(List.of(2L));
        assertThat(listing().setAsideBytes()).isZero();
    }

    @Test
    void remembersAConversionBeyondItsRemoval() throws IOException {
        KeyMemory memory = capability(KeyMemory.class);
        store.append(List.of(keyed(1, A, "o1"), queued(2, A)));
        store.remove(List.of(keyed(1, A, "o1")));

        assertThat(memory.remembers(Samples.fingerprint("o1"))).isTrue();
        assertThat(memory.remembers(Samples.fingerprint("o2"))).isFalse();
        assertThat(memory.keys()).isEqualTo(1);
        SentKey key = memory.oldestKeys(10).get(0);
        assertThat(key.fingerprint()).isEqualTo(Samples.fingerprint("o1"));
        assertThat(key.key().text()).isEqualTo("k1");
        assertThat(key.at()).isEqualTo(Samples.TIME);
    }

    @Test
    void takesAKeyBackWithAnEventThatIsSetAsideWithdrawnOrDropped() throws IOException {
        KeyMemory memory = capability(KeyMemory.class);
        store.append(List.of(keyed(1, A, "o1"), keyed(2, A, "o2")));
        capability(Holding.class).hold(List.of(HeldEvent.of(keyed(3, A, "o3"), NOW)));
        assertThat(memory.keys()).isEqualTo(3);

        store.setAside(List.of(SetAsideEvent.of(keyed(1, A, "o1"), "refused", NOW)));
        capability(Bounded.class).drop(List.of(keyed(2, A, "o2")));
        capability(Holding.class).settle(List.of(3L), List.of());

        assertThat(memory.keys()).isZero();
        assertThat(memory.remembers(Samples.fingerprint("o1"))).isFalse();
        listing()
                .sendAgain(
                        List.of(1L), List.of(listing().listSetAside(0, 1).get(0).again(4)));
        assertThat(memory.remembers(Samples.fingerprint("o1"))).isTrue();
    }

    @Test
    void forgetsTheOldestKeysWhenTold() throws IOException {
        KeyMemory memory = capability(KeyMemory.class);
        store.append(List.of(keyed(1, A, "o1"), keyed(2, A, "o2"), keyed(3, A, "o3")));

        memory.forget(memory.oldestKeys(2));

        assertThat(memory.oldestKeys(9)).extracting(each -> each.key().text()).containsExactly("k3");
        assertThat(memory.remembers(Samples.fingerprint("o1"))).isFalse();
    }

    @Test
    void takesOverWhatAnotherStoreRemembers() throws IOException {
        KeyMemory memory = capability(KeyMemory.class);
        store.append(List.of(keyed(1, A, "o1")));

        memory.remember(List.of(
                keyed(8, A, "o1").sentKey().orElseThrow(),
                keyed(9, A, "o2").sentKey().orElseThrow()));

        assertThat(memory.oldestKeys(9)).extracting(each -> each.key().text()).containsExactly("k1", "k9");
    }

    @Test
    void holdsAnEventOutsideOfItsLane() throws IOException {
        Holding holding = capability(Holding.class);
        holding.hold(List.of(HeldEvent.of(keyed(5, A, "o5"), NOW), HeldEvent.of(queued(6, B), NOW.plusSeconds(1))));

        assertThat(store.lanes()).isEmpty();
        assertThat(store.size()).isZero();
        assertThat(holding.heldSize()).isEqualTo(2);
        assertThat(holding.isHeld(5)).isTrue();
        assertThat(holding.isHeld(4)).isFalse();
        assertThat(store.lastSequence()).isEqualTo(6);
        assertThat(holding.overdue(NOW.minusSeconds(1), 10)).isEmpty();
        HeldEvent overdue = holding.overdue(NOW, 10).get(0);
        assertThat(overdue.event().json()).isEqualTo(queued(5, A).json());
        assertThat(overdue.event().rank()).isEqualTo(Rank.KEYED);
        assertThat(overdue.deadline()).isEqualTo(NOW);
    }

    @Test
    void releasesAHeldEventIntoItsLane() throws IOException {
        Holding holding = capability(Holding.class);
        holding.hold(List.of(HeldEvent.of(keyed(5, A, "o5"), NOW)));

        holding.settle(List.of(5L, 99L), List.of(keyed(6, A, "o5")));

        assertThat(keys(A)).containsExactly("k6");
        assertThat(holding.heldSize()).isZero();
        assertThat(capability(KeyMemory.class).remembers(Samples.fingerprint("o5")))
                .isTrue();
    }

    @Test
    void findsTheOldestOfARankInAllLanes() throws IOException {
        Bounded bounded = capability(Bounded.class);
        store.append(List.of(queued(1, A), viewed(2, B), viewed(3, A), keyed(4, A, "o4"), viewed(5, B)));

        assertThat(numbers(bounded.oldest(Rank.PAGE_VIEW, MANY_BYTES, 2))).containsExactly(2L, 3L);
        assertThat(numbers(bounded.oldest(Rank.PAGE_VIEW, 1, 10))).containsExactly(2L);
        assertThat(numbers(bounded.oldest(Rank.KEYED, MANY_BYTES, 10))).containsExactly(4L);
    }

    @Test
    void countsBytesBackToNothing() throws IOException {
        Bounded bounded = capability(Bounded.class);
        store.append(List.of(queued(1, A), viewed(2, B), keyed(3, A, "o3")));
        store.append(List.of(queued(1, A)));
        capability(Holding.class).hold(List.of(HeldEvent.of(queued(4, A), NOW)));
        store.setAside(List.of(aside(1)));
        assertThat(bounded.bytes()).isGreaterThan(4L * queued(1, A).size() - 1);

        bounded.drop(List.of(viewed(2, B)));
        store.remove(List.of(keyed(3, A, "o3")));
        capability(Holding.class).settle(List.of(4L), List.of());
        listing().deleteSetAside(List.of(1L));

        assertThat(bounded.bytes()).isZero();
    }

    @Test
    void findsAndPurgesEventsWhereverTheyLie() throws IOException {
        Purging purging = capability(Purging.class);
        store.append(List.of(queued(1, A), viewed(2, B), queued(3, A), keyed(4, A, "o4")));
        store.setAside(List.of(aside(1)));
        capability(Holding.class).hold(List.of(HeldEvent.of(queued(5, B), NOW)));

        assertThat(numbers(purging.all(0, 10))).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(numbers(purging.all(2, 2))).containsExactly(3L, 4L);
        purging.purge(List.of(queued(1, A), keyed(4, A, "o4"), queued(5, B)));

        assertThat(numbers(purging.all(0, 10))).containsExactly(2L, 3L);
        assertThat(capability(KeyMemory.class).remembers(Samples.fingerprint("o4")))
                .isTrue();
    }

    private static List<Long> numbers(List<QueuedEvent> events) {
        return events.stream().map(QueuedEvent::sequence).collect(Collectors.toList());
    }

    private static SetAsideEvent aside(long sequence) {
        return SetAsideEvent.of(queued(sequence, A), "refused", NOW);
    }

    static QueuedEvent viewed(long sequence, Lane lane) {
        return Samples.viewed(sequence, lane);
    }

    static QueuedEvent keyed(long sequence, Lane lane, String businessId) {
        return Samples.keyed(sequence, lane, businessId);
    }

    final Listing listing() {
        return capability(Listing.class);
    }

    /** Skips the test where the store declares that it can't. */
    final <C> C capability(Class<C> kind) {
        Optional<C> declared = store.capability(kind);
        assumeThat(declared).isPresent();
        return declared.orElseThrow();
    }

    static QueuedEvent queued(long sequence, Lane lane) {
        return Samples.queued(sequence, lane);
    }

    static List<QueuedEvent> range(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(n -> queued(n, A)).collect(Collectors.toList());
    }

    final List<String> keys(Lane lane) throws IOException {
        return Samples.keys(store.head(lane, Integer.MAX_VALUE, MANY_BYTES));
    }

    /** For stores that outlive their closing. */
    abstract static class Durable extends EventStoreContract {
        @Test
        void findsEverythingAgainAfterClosing() throws IOException {
            store.append(Arrays.asList(queued(1, A), queued(2, B), queued(3, A), queued(4, A)));
            store.remove(List.of(queued(1, A)));
            store.setAside(List.of(SetAsideEvent.of(queued(3, A), "too-old", NOW)));
            store.close();

            store = open();

            assertThat(keys(A)).containsExactly("k4");
            assertThat(keys(B)).containsExactly("k2");
            assertThat(listing().listSetAside(0, 10)).hasSize(1);
            assertThat(store.size()).isEqualTo(2);
            assertThat(store.lastSequence()).isEqualTo(4);
        }

        @Test
        void remembersWithdrawalsAfterClosing() throws IOException {
            Instant at = Instant.ofEpochSecond(1_795_000_000L, 123_456_789);
            capability(WithdrawalMemory.class).remember(Map.of(7L, at, 8L, at, -9L, at), Set.of());
            capability(WithdrawalMemory.class).remember(Map.of(8L, at.plusNanos(1)), Set.of(7L));
            store.close();

            store = open();

            assertThat(capability(WithdrawalMemory.class).withdrawals())
                    .containsOnly(entry(8L, at.plusNanos(1)), entry(-9L, at));
        }

        @Test
        void findsHeldEventsKeysAndCountsAgainAfterClosing() throws IOException {
            store.append(List.of(keyed(1, A, "o1"), viewed(2, A)));
            capability(Holding.class).hold(List.of(HeldEvent.of(queued(3, A), NOW)));
            store.remove(List.of(keyed(1, A, "o1")));
            long bytes = capability(Bounded.class).bytes();
            store.close();

            store = open();

            assertThat(capability(Holding.class).isHeld(3)).isTrue();
            assertThat(capability(KeyMemory.class).remembers(Samples.fingerprint("o1")))
                    .isTrue();
            assertThat(capability(Bounded.class).bytes()).isEqualTo(bytes);
            assertThat(store.isDurable()).isTrue();
        }
    }
}
