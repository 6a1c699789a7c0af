package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShownEventsTest {
    private final ShownEvents shown = new ShownEvents();

    @Test
    void showsEachEventOnALineWithoutWhatIsAPersons() {
        String array =
                "[{\"custom\":{\"value\":1280.50},\"event\":{\"event_name\":\"Purchase\",\"deduplication_key\":\"A-1\"},"
                        + "\"user\":{\"email\":\"973d\",\"click_id\":\"click_1\"},"
                        + "\"web\":{\"url\":\"https://shop.example/done?q=1\",\"title\":\"Anna\",\"ip_address\":\"192.0.2.1\"}},"
                        + "{\"event\":{\"deduplication_key\":\"A-2\"},\"user\":{\"phone\":\"f4de\"}}]";

        assertThat(shown.lines(array.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "{\"custom\":{\"value\":1280.50},"
                                + "\"event\":{\"deduplication_key\":\"A-1\",\"event_name\":\"Purchase\"},"
                                + "\"user\":{\"click_id\":\"***\",\"email\":\"***\"},"
                                + "\"web\":{\"ip_address\":\"***\",\"title\":\"***\",\"url\":\"https://shop.example/done\"}}",
                        "{\"event\":{\"deduplication_key\":\"A-2\"},\"user\":{\"phone\":\"***\"}}");
    }
}
