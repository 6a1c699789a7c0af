package io.github.tagtwin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private final Properties properties = new Properties();

    @Test
    void opensAt8080WithFiveSecondsOfDelayUnlessToldOtherwise() {
        Options usual = Options.of(properties);

        assertThat(usual.port()).isEqualTo(8080);
        assertThat(usual.linePort()).isEqualTo(8081);
        assertThat(usual.delay()).isEqualTo("5s");
        assertThat(usual.directory()).isEmpty();
        assertThat(usual.war()).endsWithRaw(Path.of("sample-war", "target", "tagtwin-sample-war.war"));
    }

    @Test
    void takesWhatItIsTold() {
        properties.setProperty("demo.port", "9080");
        properties.setProperty("demo.war", "/shops/tea.war");
        properties.setProperty("demo.directory", "/var/events");
        properties.setProperty("demo.delay", "0s");

        assertThat(Options.of(properties))
                .isEqualTo(new Options(9080, Path.of("/shops/tea.war"), Optional.of(Path.of("/var/events")), "0s"));
    }

    @Test
    void leavesBothPortsToTheSystemAtZero() {
        assertThat(Options.atPort(0).linePort()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65535", "-1", "http", "", "8080 "})
    void refusesWhatLeavesNoRoomForTwoPorts(String port) {
        properties.setProperty("demo.port", port);

        assertThatThrownBy(() -> Options.of(properties))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("demo.port")
                .hasMessageContaining("65534");
    }
}
