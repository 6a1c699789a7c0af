package io.github.tagtwin.ee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import io.github.tagtwin.settings.SettingsSource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against SmallRye Config, with {@code META-INF/microprofile-config.properties} and one environment variable. */
class MicroProfileSettingsTest {
    @AfterEach
    void forget() {
        System.clearProperty("tagtwin.batch-size");
        System.clearProperty("tagtwin.lime-tag-id");
    }

    @Test
    void feedsSettingsFromTheApplicationsOwnFile() {
        Settings settings = Settings.read(List.of());

        assertThat(settings.line().lineTagId()).isEqualTo("6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18");
        assertThat(settings.delivery().delay()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void expandsExpressionsAsMicroProfileDoes() {
        assertThat(Settings.read(List.of()).delivery().endpoint()).hasToString("https://line.example");
    }

    @Test
    void keepsListsWhole() {
        assertThat(Settings.read(List.of()).requests().staticExtensions()).containsExactly("css", "js", "png");
    }

    @Test
    void readsAnEnvironmentVariableUnderItsPlainName() {
        SettingsSource source = new MicroProfileSettings().source();

        assertThat(source.text("click-window")).contains("9d");
        assertThat(Settings.names()).containsAll(source.names());
    }

    @Test
    void standsBeforeTheDescriptor() {
        Settings settings = Settings.read(List.of(NamedTexts.plain("init-param", Map.of("delay", "5s"))));

        assertThat(settings.delivery().delay()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void readsSystemPropertiesAsWell() {
        System.setProperty("tagtwin.batch-size", "12");

        assertThat(new MicroProfileSettings().source().text("batch-size")).contains("12");
    }

    @Test
    void tellsAChangeWhateverThreadAsks() {
        System.setProperty("tagtwin.batch-size", "12");
        SettingsSource source = new MicroProfileSettings().source();
        System.setProperty("tagtwin.batch-size", "13");

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(source.text("batch-size")).contains("12");
            assertThat(source.reread().text("batch-size")).contains("13");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void keepsToNamesThatAreOurs() {
        assertThat(new MicroProfileSettings().source().names()).doesNotContain("greeting", "java.home", "PATH");
    }

    @Test
    void leavesAnUnknownNameToBeReported(@TempDir Path directory) throws Exception {
        Path file = Files.createDirectories(directory.resolve("META-INF")).resolve("microprofile-config.properties");
        Files.writeString(file, "tagtwin.lime-tag-id = x");

        assertThatThrownBy(() ->
                        readIn(new URLClassLoader(new URL[] {directory.toUri().toURL()})))
                .isInstanceOf(SettingsException.class)
                .hasMessage("unknown setting 'lime-tag-id' in MicroProfile Config; the nearest is 'line-tag-id'");
    }

    @Test
    void leavesAnUnknownSystemPropertyToItsOwnPlace() throws Exception {
        System.setProperty("tagtwin.lime-tag-id", "x");

        assertThat(readIn(new URLClassLoader(new URL[0]))).asString().doesNotContain("lime-tag-id");
    }

    @Test
    void standsBehindTheSettingsFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("tagtwin.properties"), "delay=5s\nbatch-size=7");
        System.setProperty("tagtwin.batch-size", "12");

        Settings settings =
                Settings.read(List.of(NamedTexts.plain("init-param", Map.of("settings-file", file.toString()))));

        assertThat(settings.delivery().delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.delivery().batchSize()).isEqualTo(12);
        assertThat(settings)
                .asString()
                .contains("line-tag-id='6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18'", "from MicroProfile Config");
    }

    @Test
    void leavesARulesExpressionToTheServer(@TempDir Path directory) throws Exception {
        Path file = Files.createDirectories(directory.resolve("META-INF")).resolve("microprofile-config.properties");
        Files.writeString(file, "tagtwin.rule.order.key = TEA-${sessionScope.order.id}");

        assertThat(readIn(new URLClassLoader(new URL[] {directory.toUri().toURL()}))
                        .rules()
                        .get(0)
                        .text("key"))
                .contains("TEA-${sessionScope.order.id}");
    }

    // A class loader of its own has a configuration of its own, read anew.
    private static Settings readIn(URLClassLoader application) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try (application) {
            return Settings.read(List.of());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
