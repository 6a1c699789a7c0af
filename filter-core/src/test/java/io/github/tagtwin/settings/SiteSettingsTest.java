package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.queue.RecordingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSettingsTest {
    private static final String TAG_ID = "12345678-1234-1234-1234-123456789abc";

    private final Map<String, String> texts = new HashMap<>(
            Map.of("site.tea.host", "tea.example", "site.tea.line-tag-id", TAG_ID, "site.tea.access-token", "s3cret"));

    @Test
    void makeAShopWholeWithoutADefault() {
        Settings settings = read();

        assertThat(settings.isComplete()).isTrue();
        assertThat(settings.missing()).isEmpty();
        assertThat(settings.keys().keySecret()).isEqualTo(TAG_ID);
        assertThat(settings.sites()).singleElement().satisfies(site -> {
            assertThat(site.name()).isEqualTo("tea");
            assertThat(site.hosts()).containsExactly("tea.example");
            assertThat(site.line().lineTagId()).isEqualTo(TAG_ID);
        });
        assertThat(settings.toString()).contains("site.tea.access-token=***").doesNotContain("s3cret");
    }

    @Test
    void sayWhatIsMissingOfASite() {
        texts.remove("site.tea.access-token");

        assertThat(read().isComplete()).isFalse();
        assertThat(read().missing()).containsExactly("site.tea.access-token");
    }

    @Test
    void needAHostOrAPath() {
        texts.remove("site.tea.host");

        assertThatThrownBy(this::read)
                .hasMessage("neither site.tea.host nor site.tea.path is set, so nothing is of this site");
    }

    @Test
    void nameTheNearestOfAnUnknownOne() {
        texts.put("site.tea.acess-token", "s3cret");

        assertThatThrownBy(this::read)
                .hasMessage("unknown setting 'site.tea.acess-token' in test; the nearest is 'site.tea.access-token'");
    }

    @Test
    void nameAnImpossibleOneByItsWholeName() {
        texts.put("site.tea.host", "https://tea.example/");

        assertThatThrownBy(this::read).hasMessageStartingWith("site.tea.host is 'https://tea.example/'; allowed: ");
    }

    @Test
    void comeFromTheEnvironmentToo() {
        Settings settings = Settings.of(NamedTexts.environment(
                Map.of("TAGTWIN_SITE_GREEN_TEA_LINE_TAG_ID", TAG_ID, "TAGTWIN_SITE_GREEN_TEA_HOST", "tea.example")));

        assertThat(settings.sites()).extracting(SiteSettings::name).containsExactly("green-tea");
    }

    @Test
    void takeUpATokenThatIsRotatedInTheSitesFile(@TempDir Path directory) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "first");
        texts.put("site.tea.access-token-file", token.toString());
        LiveSettings live = LiveSettings.from(
                Places.around(List.of(), List.of(NamedTexts.plain("test", texts))), new RecordingLog());
        assertThat(live.now().sites().get(0).line().accessToken()).isEqualTo("first");

        Files.writeString(token, "second");
        live.refresh();

        assertThat(live.now().sites().get(0).line().accessToken()).isEqualTo("second");
    }

    private Settings read() {
        return Settings.of(NamedTexts.plain("test", texts));
    }
}
