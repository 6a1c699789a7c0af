package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "202, ACCEPTED",
        "200, NOT_LINE",
        "201, NOT_LINE",
        "204, NOT_LINE",
        "400, REFUSED",
        "413, REFUSED",
        "422, REFUSED",
        "401, UNAUTHORISED",
        "403, UNAUTHORISED",
        "404, UNAUTHORISED",
        "408, UNAVAILABLE",
        "425, UNAVAILABLE",
        "429, UNAVAILABLE",
        "500, UNAVAILABLE",
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "504, UNAVAILABLE",
        "599, UNAVAILABLE",
        "301, REDIRECTED",
        "302, REDIRECTED",
        "307, REDIRECTED",
        "308, REDIRECTED",
        "405, UNEXPECTED",
        "407, UNEXPECTED",
        "410, UNEXPECTED",
        "415, UNEXPECTED",
        "101, UNEXPECTED"
    })
    void judgesByTheStatus(int status, Outcome outcome) {
        assertThat(Outcome.of(FakeLine.status(status))).isEqualTo(outcome);
    }
}
