package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is remembered of who withdrew is bounded, and what is remembered last stays longest. */
class WithdrawnTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final int MOST = 20_000;

    private final Withdrawn withdrawn = new Withdrawn();

    @Test
    void forgetsWhoseWithdrawalIsTheOldest() {
        for (int i = 0; i < MOST; i++) {
            withdrawn.add(person(i), NOW);
        }
        withdrawn.add(person(0), NOW);
        withdrawn.takeChanges((hash, at) -> {});

        withdrawn.add(person(MOST), NOW);

        assertThat(withdrawn.covers(person(0), NOW)).isTrue();
        assertThat(withdrawn.covers(person(1), NOW)).isFalse();
        assertThat(withdrawn.covers(person(2), NOW)).isTrue();
        assertThat(withdrawn.covers(person(MOST), NOW)).isTrue();
        assertThat(changes()).hasSize(2).containsValue(null).containsValue(NOW);
    }

    @Test
    void forgetsAfterHalfAYear() {
        withdrawn.add(person(0), NOW);
        withdrawn.add(person(1), NOW.plus(Duration.ofDays(180)));
        assertThat(withdrawn.covers(person(0), NOW)).isTrue();

        withdrawn.add(person(1), NOW.plus(Duration.ofDays(180)).plusNanos(1));

        assertThat(withdrawn.covers(person(0), NOW)).isFalse();
    }

    @Test
    void keepsTheLaterOfWhatTwoRemember() {
        withdrawn.add(person(0), NOW);
        Withdrawn other = new Withdrawn();
        other.add(person(0), NOW.plusSeconds(1));
        other.add(person(1), NOW);

        withdrawn.join(changes(other), NOW);
        other.join(changes(withdrawn), NOW);
        other.join(Map.of(PersonHash.of("click_id", "c0"), NOW), NOW);

        for (Withdrawn each : new Withdrawn[] {withdrawn, other}) {
            assertThat(each.covers(person(0), NOW.plusSeconds(1))).isTrue();
            assertThat(each.covers(person(0), NOW.plusSeconds(2))).isFalse();
            assertThat(each.covers(person(1), NOW)).isTrue();
        }
    }

    @Test
    void isToldOnceItsReceiverHasItAndAgainWhereItChangesMeanwhile() {
        withdrawn.add(person(0), NOW);
        withdrawn.add(person(1), NOW);
        withdrawn.join(Map.of(PersonHash.of("click_id", "c2"), NOW), NOW);
        assertThat(withdrawn.untold(2)).hasSize(2).containsValue(NOW);
        Map<Long, Instant> told = withdrawn.untold(9);
        assertThat(told).hasSize(3);

        withdrawn.add(person(1), NOW.plusSeconds(1));
        withdrawn.told(told);

        assertThat(withdrawn.untold(9)).isEqualTo(Map.of(PersonHash.of("click_id", "c1"), NOW.plusSeconds(1)));
    }

    @Test
    void isNotToldWhereItIsForgotten() {
        withdrawn.add(person(0), NOW);

        withdrawn.add(person(1), NOW.plus(Duration.ofDays(181)));

        assertThat(withdrawn.untold(9)).containsOnlyKeys(PersonHash.of("click_id", "c1"));
    }

    private Map<Long, Instant> changes() {
        return changes(withdrawn);
    }

    private static Map<Long, Instant> changes(Withdrawn withdrawn) {
        Map<Long, Instant> changes = new HashMap<>();
        withdrawn.takeChanges(changes::put);
        return changes;
    }

    private static UserFields person(int number) {
        return UserFields.none().with(UserField.CLICK_ID, "c" + number);
    }
}
