package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgesTest {
    private final ManualTime clock = new ManualTime();
    private final Ages ages = new Ages(clock.time());

    @Test
    void tellsHowLongAgoAnEventWasCommitted() {
        ages.committed(5);
        clock.pass(Duration.ofSeconds(30));
        ages.committed(9);
        clock.pass(Duration.ofSeconds(15));

        assertThat(age(1)).isEqualTo(Duration.ofSeconds(45));
        assertThat(age(5)).isEqualTo(Duration.ofSeconds(45));
        assertThat(age(6)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void doesNotMindBeingToldTwice() {
        ages.committed(5);
        ages.committed(5);
        clock.pass(Duration.ofSeconds(45));
        ages.committed(5);

        assertThat(age(5)).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void doesNotMindTheWallClockBeingSet() {
        ages.committed(1);
        clock.setWallClock(clock.instant().minus(Duration.ofDays(400)));
        clock.pass(Duration.ofSeconds(45));

        assertThat(age(1)).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void isATenthOfASecondOffAtMostWhereGroupsFollowClosely() {
        for (int sequence = 1; sequence <= 100; sequence++) {
            ages.committed(sequence);
            clock.pass(Duration.ofMillis(10));
        }

        for (int sequence = 1; sequence <= 100; sequence++) {
            Duration real = Duration.ofMillis(10L * (101 - sequence));
            assertThat(age(sequence)).isBetween(real, real.plusMillis(100));
        }
    }

    @Test
    void neverMakesAnEventYounger() {
        Duration before = Duration.ZERO;
        for (int sequence = 1; sequence <= 100; sequence++) {
            ages.committed(sequence);
            clock.pass(Duration.ofMillis(10));

            assertThat(age(1)).isGreaterThan(before);
            before = age(1);
        }
    }

    @Test
    void takesEventsFromBeforeTheStartByTheWallClock() {
        clock.setWallClock(Samples.TIME.plusSeconds(3).plus(Duration.ofMinutes(10)));
        ages.opened(3);

        assertThat(age(3)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void takesEventsFromBeforeTheStartForAsOldAsTheStartWhereTheClockWasSetBack() {
        clock.setWallClock(Samples.TIME.minus(Duration.ofDays(30)));
        ages.opened(3);
        clock.pass(Duration.ofSeconds(45));

        assertThat(age(3)).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void stopsCountingAtTwentyMinutes() {
        ages.committed(1);
        clock.pass(Duration.ofMinutes(19));
        ages.committed(2);
        clock.pass(Duration.ofMinutes(2));
        ages.committed(3);

        assertThat(age(1)).isEqualTo(Duration.ofMinutes(20));
        assertThat(age(2)).isEqualTo(Duration.ofMinutes(2));
    }

    private Duration age(long sequence) {
        return ages.of(Samples.queued(sequence, Samples.LANE));
    }
}
