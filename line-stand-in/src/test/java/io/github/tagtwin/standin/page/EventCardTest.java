package io.github.tagtwin.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventCardTest {

    @ParameterizedTest
    @CsvSource({
        "PT-1S, 0.0 s",
        "PT0.44S, 0.4 s",
        "PT9.99S, 10.0 s",
        "PT45.9S, 45 s",
        "PT2M, 2 min",
        "PT2H, 2 h",
        "PT47H59M, 47 h",
        "P29D, 29 days"
    })
    void saysATimeAsPeopleDo(Duration time, String words) {
        assertThat(EventCard.later(time)).isEqualTo(words);
    }
}
