package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.queue.RecordingLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    private static final String NAME = "tagtwin.delay";

    private final RecordingLog log = new RecordingLog();

    @AfterEach
    void forget() {
        System.clearProperty(NAME);
        System.clearProperty("tagtwin.dealy");
    }

    @Test
    void winInTheirOrder(@TempDir Path directory) throws IOException {
        System.setProperty(NAME, "1s");
        Path file = Files.writeString(directory.resolve("file"), "delay=3s");
        List<SettingsSource> before = new ArrayList<>(
                List.of(NamedTexts.systemProperties(), NamedTexts.environment(Map.of("TAGTWIN_DELAY", "2s"))));
        List<SettingsSource> behind = new ArrayList<>(List.of(
                NamedTexts.prefixed("context-param", Map.of(NAME, "4s")),
                NamedTexts.plain("init-param", Map.of("delay", "5s", "settings-file", file.toString())),
                NamedTexts.plain("/WEB-INF/tagtwin.properties", Map.of("delay", "6s"))));

        assertThat(delay(before, behind)).isEqualTo(1);
        before.remove(0);
        assertThat(delay(before, behind)).isEqualTo(2);
        before.remove(0);
        assertThat(delay(before, behind)).isEqualTo(3);
        Files.writeString(file, "tag-mode=hook");
        assertThat(delay(before, behind)).isEqualTo(4);
        behind.remove(0);
        assertThat(delay(before, behind)).isEqualTo(5);
        behind.remove(0);
        assertThat(delay(before, behind)).isEqualTo(6);
        behind.remove(0);
        assertThat(delay(before, behind)).isEqualTo(45);
    }

    @Test
    void refuseAFileNameThatNoFileCanHave() {
        for (String name : List.of("settings-file", "access-token-file")) {
            assertThatThrownBy(() -> delay(List.of(), List.of(NamedTexts.plain("init-param", Map.of(name, "a\0b")))))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining(name);
        }
        assertThatThrownBy(() -> Settings.of(NamedTexts.plain("test", Map.of("directory", "a\0b"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("directory");
    }

    @Test
    void putSystemPropertiesBeforeWhatTheApplicationBrings() {
        System.setProperty(NAME, "1s");

        assertThat(Settings.read(List.of(NamedTexts.plain("init-param", Map.of("delay", "5s"))))
                        .delivery()
                        .delay())
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void startWithAnUnknownSystemPropertyAndWarn() {
        System.setProperty("tagtwin.dealy", "1s");

        LiveSettings.from(Places.around(List.of(NamedTexts.systemProperties()), List.of()), log);

        assertThat(log.lines())
                .containsExactly(
                        "WARNING TagTwin: unknown setting 'dealy' in system properties; the nearest is 'delay',"
                                + " which is passed over");
    }

    @Test
    void doWithoutJndi() {
        SettingsSource none = JndiSettings.read();

        assertThat(none.names()).isEmpty();
        assertThat(none.text("delay")).isEmpty();
    }

    @Test
    void readAPropertiesFileWithinTheApplication() throws IOException {
        SettingsSource file =
                properties("delay = 5s\nexcluded-paths = /a, \\\n  /b\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file.text("delay")).contains("5s");
        assertThat(file.text("excluded-paths")).contains("/a, /b");
    }

    @Test
    void refuseWhatIsNoTextOrTooLong() {
        assertThatThrownBy(() -> properties(new byte[] {'a', '=', (byte) 0xff})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> properties(new byte[70_000])).hasMessage("too long");
    }

    private static SettingsSource properties(byte[] content) throws IOException {
        return NamedTexts.properties("file", new ByteArrayInputStream(content));
    }

    private long delay(List<SettingsSource> before, List<SettingsSource> behind) {
        return LiveSettings.from(Places.around(before, behind), log)
                .now()
                .delivery()
                .delay()
                .toSeconds();
    }
}
