package io.github.tagtwin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemSettingsTest {
    private static final String FORMER = "tagtwin.demo.test.former";
    private static final String FRESH = "tagtwin.demo.test.fresh";

    @AfterEach
    void forget() {
        System.clearProperty(FORMER);
        System.clearProperty(FRESH);
    }

    @Test
    void holdUntilTheyAreClosed() {
        System.setProperty(FORMER, "before");

        try (SystemSettings settings = SystemSettings.put(Map.of(FORMER, "during", FRESH, "during"))) {
            assertThat(settings).isNotNull();
            assertThat(System.getProperty(FORMER)).isEqualTo("during");
            assertThat(System.getProperty(FRESH)).isEqualTo("during");
        }

        assertThat(System.getProperty(FORMER)).isEqualTo("before");
        assertThat(System.getProperty(FRESH)).isNull();
    }
}
