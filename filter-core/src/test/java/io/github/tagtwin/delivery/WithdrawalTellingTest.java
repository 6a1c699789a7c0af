package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.PersonHash;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.queue.Withdrawing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shared queue hears of each withdrawal, however long it is out. */
class WithdrawalTellingTest {
    private static final UserFields ANNA = UserFields.none().with(UserField.CLICK_ID, "anna");
    private static final UserFields BEN = UserFields.none().with(UserField.CLICK_ID, "ben");

    private final ManualTime clock = new ManualTime();
    private final EventQueue queue = Queues.inMemory(new Counters(), clock.time());
    private final FakeEngine engine = new FakeEngine();
    private final WithdrawalTelling telling = new WithdrawalTelling(
            queue.withdrawn(), engine, new Backoff(() -> 1), Warnings.to(System.getLogger("test"), clock.time()));

    @AfterEach
    void closeQueue() {
        queue.close();
    }

    @Test
    void tellsEachOnce() {
        queue.withdraw(ANNA);
        Instant first = clock.instant();
        assertThat(telling.step()).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofSeconds(1));
        queue.withdraw(BEN);
        telling.step();
        telling.step();

        assertThat(engine.known).isEqualTo(Map.of(hash(ANNA), first, hash(BEN), clock.instant()));
        assertThat(engine.calls).hasValue(2);
    }

    @Test
    void triesAgainLessAndLessWhileTheEngineIsOut() {
        queue.withdraw(ANNA);
        engine.out = true;
        assertThat(telling.step()).isEqualTo(Duration.ofSeconds(2));
        assertThat(telling.step()).isEqualTo(Duration.ofSeconds(4));
        queue.withdraw(BEN);
        engine.out = false;

        telling.step();

        assertThat(engine.known).containsOnlyKeys(hash(ANNA), hash(BEN));
        engine.out = true;
        queue.withdraw(ANNA);
        assertThat(telling.step()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void tellsManyAThousandAtATime() {
        for (int i = 0; i < 1500; i++) {
            queue.withdraw(UserFields.none().with(UserField.CLICK_ID, "c" + i));
        }

        assertThat(telling.step()).isZero();
        assertThat(engine.known).hasSize(1000);
        telling.step();

        assertThat(engine.known).hasSize(1500);
    }

    @Test
    void tellsWhatIsLeftAtItsEnd() {
        telling.started();
        queue.withdraw(ANNA);

        telling.close();
        telling.close();

        assertThat(engine.known).containsOnlyKeys(hash(ANNA));
        assertThat(Eventually.alive("tagtwin-forwarder-withdrawals")).isFalse();
    }

    private static long hash(UserFields person) {
        return PersonHash.of(person).iterator().next();
    }

    /** An engine that remembers what it is told, unless it is out. */
    private static final class FakeEngine implements Withdrawing {
        private final Map<Long, Instant> known = new ConcurrentHashMap<>();
        private volatile boolean out;
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public void withdraw(Map<Long, Instant> since) throws IOException {
            if (out) {
                throw new IOException("out");
            }
            calls.incrementAndGet();
            known.putAll(since);
        }

        @Override
        public long purge(UserFields person) {
            return known.keySet().removeAll(Set.copyOf(PersonHash.of(person))) ? 1 : 0;
        }
    }
}
