package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.queue.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSettingsTest {
    private static final String TAG_ID = "12345678-1234-1234-1234-123456789abc";

    private final RecordingLog log = new RecordingLog();
    private final Map<String, String> descriptor = new HashMap<>(Map.of("line-tag-id", TAG_ID));

    private final Path directory;

    LiveSettingsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void forget() {
        System.clearProperty("tagtwin.access-token");
    }

    @Test
    void takesUpATokenThatIsRotatedInItsFile() throws IOException {
        Path file = write("token", "first-token\n");
        LiveSettings live = live("access-token-file", file.toString());
        assertThat(live.now().line().accessToken()).isEqualTo("first-token");

        write("token", "other-token\n");
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("other-token");
        assertThat(log.lines()).containsExactly("INFO TagTwin takes up a setting: access-token=***");
    }

    @Test
    void takesUpATokenBehindALinkThatIsTurned() throws IOException {
        Files.createSymbolicLink(directory.resolve("data"), write("one", "first-token"));
        LiveSettings live = live("access-token-file", directory.resolve("data").toString());

        Files.createSymbolicLink(directory.resolve("next"), write("two", "other-token"));
        Files.move(directory.resolve("next"), directory.resolve("data"), StandardCopyOption.REPLACE_EXISTING);
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("other-token");
    }

    @Test
    void letsAnOperatorSayOtherwiseUntilTheNextStart() throws IOException {
        LiveSettings live =
                live("settings-file", write("settings", "share=50\n").toString());
        live.override(false);
        live.override(20);

        assertThat(live.isOverridden()).isTrue();
        assertThat(live.now().rollOut().active()).isFalse();
        write("settings", "share=60\n");
        live.refresh();
        assertThat(live.now().rollOut().share()).isEqualTo(20);

        live.endOverrides();
        assertThat(live.isOverridden()).isFalse();
        assertThat(live.now().rollOut().active()).isTrue();
        assertThat(live.now().rollOut().share()).isEqualTo(60);
        assertThat(log.lines())
                .containsExactly(
                        "INFO TagTwin takes up a setting: active='off'",
                        "INFO TagTwin takes up a setting: share='20'",
                        "INFO TagTwin takes up a setting: active='on'",
                        "INFO TagTwin takes up a setting: share='60'");
    }

    @Test
    void runsWithoutATokenUntilItsFileHoldsOne() throws IOException {
        LiveSettings live = live("access-token-file", directory.resolve("token").toString());
        assertThat(live.now().line().isComplete()).isTrue();
        assertThat(live.now().line().accessToken()).isEmpty();

        write("token", "");
        live.refresh();
        assertThat(live.now().line().accessToken()).isEmpty();

        write("token", "a-token");
        live.refresh();
        assertThat(live.now().line().accessToken()).isEqualTo("a-token");
    }

    @Test
    void keepsATokenWhoseFileIsEmptiedOrTakenAwayAndSaysSoOnce() throws IOException {
        Path file = write("token", "a-token");
        LiveSettings live = live("access-token-file", file.toString());

        write("token", "");
        live.refresh();
        live.refresh();
        Files.delete(file);
        live.refresh();
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("a-token");
        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(0)).contains("access-token-file '" + file + "' is empty");
        assertThat(log.lines().get(1)).contains("can't be read", "NoSuchFileException");
    }

    @Test
    void keepsATokenWhenItsFileHoldsWhatCannotBeOneAndNeverShowsIt() throws IOException {
        Path file = write("token", "a-token");
        LiveSettings live = live("access-token-file", file.toString());

        write("token", "s3cret with blanks");
        live.refresh();
        live.refresh();
        write("token", "  \n");
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("a-token");
        assertThat(log.lines()).hasSize(2).noneMatch(line -> line.contains("s3cret"));
        assertThat(log.lines().get(0)).contains("access-token is ***; allowed");
        assertThat(log.lines().get(1)).contains("access-token isn't set any more");
    }

    @Test
    void prefersTheTokensFileToATokenElsewhere() throws IOException {
        descriptor.put("access-token", "from-descriptor");
        Path file = directory.resolve("token");
        LiveSettings live = live("access-token-file", file.toString());
        assertThat(live.now().line().accessToken()).isEqualTo("from-descriptor");

        write("token", "from-file");
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("from-file");
    }

    @Test
    void readsEverySecretFromAFileOfItsOwn() throws IOException {
        Path file = write("secret", "from-file\n");

        assertThat(live("key-secret-file", file.toString()).now().keys().keySecret())
                .isEqualTo("from-file");
    }

    @Test
    void failsTheStartWithoutASecretThatNoLaterReadingTakesUp() {
        Path file = directory.resolve("secret");

        assertThatThrownBy(() -> live("key-secret-file", file.toString()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("key-secret-file '" + file + "' can't be read");
    }

    @Test
    void prefersASecretToTheFileThatALaterPlaceNames() throws IOException {
        Path file = write("token", "from-file");
        LiveSettings live = LiveSettings.from(
                Places.around(
                        List.of(NamedTexts.plain("first", Map.of("access-token", "from-first"))),
                        List.of(NamedTexts.plain("second", Map.of("access-token-file", file.toString())))),
                log);

        assertThat(live.now().line().accessToken()).isEqualTo("from-first");
    }

    @Test
    void putsTheSettingsFileBeforeTheDescriptor() throws IOException {
        descriptor.put("delay", "5s");
        Path file = write("tagtwin.properties", "delay = 6s\naccess-token = from-file\n");

        LiveSettings live = live("settings-file", file.toString());

        assertThat(live.now().delivery().delay()).isEqualTo(Duration.ofSeconds(6));
        assertThat(live.now().line().accessToken()).isEqualTo("from-file");
    }

    @Test
    void findsTheTokensFileByTheSettingsFile() throws IOException {
        Path token = write("token", "a-token");
        Path file = write("tagtwin.properties", "access-token-file=" + token + "\n");

        assertThat(live("settings-file", file.toString()).now().line().accessToken())
                .isEqualTo("a-token");
    }

    @Test
    void failsTheStartForAnUnknownOrImpossibleSettingInItsFile() throws IOException {
        Path unknown = write("unknown.properties", "dealy=6s");
        Path impossible = write("impossible.properties", "delay=6h");

        assertThatThrownBy(() -> live("settings-file", unknown.toString()))
                .hasMessage("unknown setting 'dealy' in settings-file '" + unknown + "'; the nearest is 'delay'");
        assertThatThrownBy(() -> live("settings-file", impossible.toString())).hasMessageContaining("delay is '6h'");
    }

    @Test
    void saysOnceWhichChangesWaitForARestart() throws IOException {
        Path file = write("tagtwin.properties", "delay=6s\naccess-token=a\n");
        LiveSettings live = live("settings-file", file.toString());

        write("tagtwin.properties", "delay=7s\naccess-token=b\ntag-mode=hook\ntag-mod=off\n");
        live.refresh();
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("b");
        assertThat(live.now().delivery().delay()).isEqualTo(Duration.ofSeconds(6));
        assertThat(log.lines())
                .containsExactly(
                        "INFO TagTwin takes up a setting: access-token=***",
                        "WARNING TagTwin: unknown setting 'tag-mod' in settings-file '" + file
                                + "'; the nearest is 'tag-mode', which is passed over",
                        "WARNING TagTwin: the new tag-mode waits for the next start",
                        "WARNING TagTwin: the new delay waits for the next start");
    }

    @Test
    void keepsWhatItReadWhenTheSettingsFileIsNoTextAnyMore() throws IOException {
        Path file = write("tagtwin.properties", "access-token=a");
        LiveSettings live = live("settings-file", file.toString());

        write("tagtwin.properties", "access-token=\\uZZZZ");
        live.refresh();
        Files.write(file, new byte[] {'a', '=', (byte) 0xff});
        live.refresh();
        Files.write(file, new byte[70_000]);
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("a");
        assertThat(log.lines()).hasSize(3).allMatch(line -> line.startsWith("WARNING TagTwin: settings-file '"));
    }

    @Test
    void doesNotOpenAFileThatShowsNoChange() throws IOException {
        Path file = write("token", "first-token");
        FileTime old = FileTime.from(Instant.now().minusSeconds(60));
        Files.setLastModifiedTime(file, old);
        LiveSettings live = live("access-token-file", file.toString());

        write("token", "other-token");
        Files.setLastModifiedTime(file, old);
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("first-token");
    }

    @Test
    void takesUpASystemProperty() {
        System.setProperty("tagtwin.access-token", "first-token");
        LiveSettings live = LiveSettings.read(List.of());

        System.setProperty("tagtwin.access-token", "other-token");
        assertThat(live.now().line().accessToken()).isEqualTo("first-token");
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("other-token");
    }

    @Test
    void outlivesASourceThatFailsWithoutTellingWhatItSaid() {
        LiveSettings live = LiveSettings.from(Places.around(List.of(), List.of(new Failing())), log);

        live.refresh();
        live.refresh();

        assertThat(live.now().line().accessToken()).isEqualTo("a-token");
        assertThat(log.lines()).singleElement().asString().contains("failing").doesNotContain("s3cret");
    }

    private LiveSettings live(String name, String text) {
        descriptor.put(name, text);
        return LiveSettings.from(Places.around(List.of(), List.of(NamedTexts.plain("init-param", descriptor))), log);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    /** Says something once, and never again. */
    private static final class Failing implements SettingsSource {
        @Override
        public String place() {
            return "failing";
        }

        @Override
        public Set<String> names() {
            return Set.of("access-token");
        }

        @Override
        public Optional<String> text(String name) {
            return Optional.of(name).filter("access-token"::equals).map(found -> "a-token");
        }

        @Override
        public SettingsSource reread() {
            throw new IllegalStateException("s3cret");
        }
    }
}
