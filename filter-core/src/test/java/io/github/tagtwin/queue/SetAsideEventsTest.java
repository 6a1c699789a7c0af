package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator does with events that lie aside, or are to be gone. */
class SetAsideEventsTest {
    private static final Lane A = Samples.LANE;
    private static final long MANY_BYTES = 1 << 20;

    private final Counters counters = new Counters();
    private final ManualTime clock = new ManualTime();
    private final FaultyDisk disk = new FaultyDisk();
    private final EventQueue queue = EventQueue.started(
            disk,
            QueueOptions.byDefault()
                    .withSetAsideRetention(Duration.ofDays(30))
                    .withRetention(Duration.ofDays(10))
                    .withSentKeys(Duration.ofDays(400), 3),
            counters,
            clock.time(),
            Warnings.to(new RecordingLog(), clock.time()));

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void sendsAnEventAgainAtTheEndOfItsLane() throws Exception {
        offer("k1", "k2");
        long first = setAside(0);

        assertThat(queue.sendAgain(List.of(first, 12345L))).isEqualTo(1);

        assertThat(keys()).containsExactly("k2", "k1");
        assertThat(queue.listSetAside(10)).isEmpty();
        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(counters.get(CounterNames.SENT_AGAIN)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(45));
        assertThat(queue.age(queue.head(A, 2, MANY_BYTES).get(1))).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void takesTheSameOrderAgainOnceItLiesAside() throws Exception {
        order("k1", "o1");
        long first = setAside(0);

        order("k2", "o1");

        assertThat(keys()).containsExactly("k2");
        assertThat(queue.sendAgain(List.of(first))).isZero();
        assertThat(queue.setAsideSize()).isEqualTo(1);
    }

    @Test
    void deletesWhatLiesAside() throws Exception {
        offer("k1", "k2");
        long first = setAside(0);
        long second = setAside(0);

        queue.deleteSetAside(List.of(first));

        assertThat(queue.listSetAside(first, 10))
                .extracting(aside -> aside.event().sequence())
                .containsExactly(second);
        assertThat(queue.setAsideSize()).isEqualTo(1);
    }

    @Test
    void letsGoOfWhatHasLainAsideForLong() throws Exception {
        offer("k1", "k2");
        setAside(0);
        clock.pass(Duration.ofDays(9));
        setAside(0);

        clock.pass(Duration.ofDays(21).plusMinutes(2));

        Eventually.until("gone", () -> setAsideSize() == 1);
        assertThat(Samples.keys(List.of(queue.listSetAside(1).get(0).event()))).containsExactly("k2");
    }

    @Test
    void letsGoOfWhatHasWaitedForLong() throws Exception {
        offer("k1");
        clock.pass(Duration.ofDays(5));
        offer("k2");

        clock.pass(Duration.ofDays(5).plusMinutes(2));

        Eventually.until("gone", () -> keys().equals(List.of("k2")));
        assertThat(counters.get("dropped.expired.other")).isEqualTo(1);
    }

    @Test
    void leavesOutAnOrderThatIsRememberedAndForgetsTheOldest() throws Exception {
        for (int i = 1; i <= 5; i++) {
            order("k" + i, "o" + i);
        }
        order("again", "o5");
        assertThat(counters.get(CounterNames.DROPPED_ALREADY_SENT)).isEqualTo(1);

        clock.pass(Duration.ofMinutes(2));

        Eventually.until("forgotten", () -> {
            setAsideSize();
            return disk.events().keys() == 3;
        });
        assertThat(disk.events().remembers(Samples.fingerprint("o2"))).isFalse();
        assertThat(disk.events().remembers(Samples.fingerprint("o3"))).isTrue();
    }

    @Test
    void takesOneOfTwoEqualOrdersThatComeAtOnce() throws Exception {
        for (int i = 0; i < 500; i++) {
            queue.offer(Samples.event(A, "k" + i), Samples.fingerprint("o"));
        }
        Eventually.until("stored", () -> !queue.waitsInRing());

        assertThat(keys()).containsExactly("k0");
        assertThat(counters.get(CounterNames.DROPPED_ALREADY_SENT)).isEqualTo(499);
    }

    @Test
    void purgesAPersonFromEverywhere() throws Exception {
        UserFields person = UserFields.none().with(UserField.CLICK_ID, "c1");
        offer("k1", "k2", "k3");
        setAside(0);
        queue.hold(Samples.event(A, "k4"), null, Duration.ofMinutes(10));

        assertThat(queue.purge(UserFields.none().with(UserField.CLICK_ID, "c"))).isZero();
        assertThat(queue.purge(person)).isEqualTo(4);

        assertThat(queue.waiting()).isZero();
        assertThat(queue.setAsideSize()).isZero();
        assertThat(counters.get(CounterNames.PURGED)).isEqualTo(4);
        assertThatThrownBy(() -> queue.purge(UserFields.none())).isInstanceOf(IllegalArgumentException.class);
    }

    private void offer(String... keys) {
        for (String key : keys) {
            queue.offer(Samples.event(A, key));
        }
        Eventually.until("stored", () -> !queue.waitsInRing());
    }

    private void order(String key, String id) {
        queue.offer(Samples.event(A, key), Samples.fingerprint(id));
        Eventually.until("stored", () -> !queue.waitsInRing());
    }

    private long setAside(int place) throws Exception {
        QueuedEvent event = queue.head(A, 10, MANY_BYTES).get(place);
        queue.setAside(List.of(SetAsideEvent.of(event, "refused", clock.instant())));
        return event.sequence();
    }

    private List<String> keys() {
        try {
            return Samples.keys(queue.head(A, 1000, MANY_BYTES));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private long setAsideSize() {
        try {
            return queue.setAsideSize();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
