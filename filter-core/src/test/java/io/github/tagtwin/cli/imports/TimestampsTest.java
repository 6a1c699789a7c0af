package io.github.tagtwin.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    private static final Instant TIME = Instant.parse("2026-11-21T02:30:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T02:30:00Z",
                "2026-11-21T10:30:00+08:00",
                "2026-11-21 10:30:00.000 +0800",
                "2026-11-21 02:30:00 UTC",
                "2026-11-21 10:30+08",
                "2026/11/21 10:30:00+08:00",
                "1795228200",
                "1795228200000"
            })
    void knowsATimeThatNamesItsZone(String text) {
        assertThat(new Timestamps(null).read(text)).contains(TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-21 10:30:00", "2026/11/21 10:30", "2026-11-21T10:30:00.000", "2026/11/21 10:30:00"})
    void knowsALocalTimeOnlyWhereItsZoneIsTold(String text) {
        assertThat(new Timestamps(ZoneId.of("Asia/Taipei")).read(text)).contains(TIME);
        assertThat(new Timestamps(null).read(text)).isEmpty();
    }

    @Test
    void takesADayForItsBeginning() {
        assertThat(new Timestamps(ZoneId.of("Asia/Taipei")).read("2026-11-21"))
                .contains(Instant.parse("2026-11-20T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "21/11/2026 10:30Z", "12345"})
    void isNotMadeUp(String text) {
        assertThat(new Timestamps(ZoneId.of("Asia/Taipei")).read(text)).isEmpty();
    }
}
