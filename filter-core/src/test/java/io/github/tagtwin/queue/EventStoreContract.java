package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    }
}
