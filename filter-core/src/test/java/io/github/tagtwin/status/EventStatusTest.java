package io.github.tagtwin.status;

import static io.github.tagtwin.status.StatusSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.ledger.FieldShares;
import io.github.tagtwin.status.EventStatus.Standing;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStatusTest {
    private static final FieldShares NO_SHARES = FieldShares.of(0, 0, Map.of());

    @ParameterizedTest
    @CsvSource({
        "PT0S,AVAILABLE",
        "P7D,AVAILABLE",
        "PT168H1S,PAUSED",
        "P30D,PAUSED",
        "P31D,QUIET",
        "P180D,QUIET",
        "P181D,HIDDEN"
    })
    void a_name_stands_as_business_manager_shows_it(Duration ago, Standing standing) {
        EventStatus status = EventStatus.of("Purchase", EventCounts.of(1, 1, 0, 0), NOW.minus(ago), NO_SHARES);
        assertThat(status.standing(NOW)).isEqualTo(standing);
    }

    @Test
    void a_name_without_a_202_stands_nowhere() {
        EventStatus status = EventStatus.of("Purchase", EventCounts.of(1, 0, 0, 0), null, NO_SHARES);
        assertThat(status.standing(NOW)).isEqualTo(Standing.NEVER);
    }
}
