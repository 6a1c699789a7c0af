package io.github.tagtwin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a settings file: it is taken whole, or refused with a reason, and a secret is shown by neither. */
class SettingsFuzzTest {
    private static final String SECRET = "s3cret-t0ken";

    private final Path file;

    SettingsFuzzTest() throws IOException {
        file = Files.createTempFile("fuzzing", ".properties");
        file.toFile().deleteOnExit();
    }

    /** Files as operators write them, well and badly. */
    static Stream<byte[]> files() {
        return Stream.of(
                        "line-tag-id=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d\ndelay=45s\nshare = 50\n# a comment",
                        "trusted-proxies=10.0.0.0/8, 2001:db8::/32,::ffff:1.2.3.4\nendpoint=https://a.example:8443/x",
                        "user-fields=phone,\\\n email\nrobots:tea\\u0063rawler\nexcluded-paths=/a/*,*.json\ndisk-limit=64MB",
                        "delay=99h\n",
                        "shere=1\n",
                        "consent=\\uZZZZ\n",
                        "mode=\u00e9\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("files")
    @DictionaryEntries({
        "line-tag-id=",
        "access-token=",
        "trusted-proxies=",
        "excluded-paths=",
        "endpoint=http://",
        "delay=",
        "disk-limit=",
        "robots=",
        "consent=",
        "share=",
        "\\u00",
        "/33",
        "::",
        "999999999d",
        "%",
        "*"
    })
    @FuzzTest(maxDuration = "3m")
    void anyFileIsTakenOrRefused(byte[] input) throws IOException {
        Files.write(file, input);
        try {
            Settings settings = Settings.of(
                    NamedTexts.plain("fuzzing", Map.of("settings-file", file.toString(), "key-secret", SECRET)));
            assertThat(settings.toString()).doesNotContain(SECRET);
            assertThat(settings.rollOut().share()).isBetween(0, 100);
            assertThat(settings.delivery().delay()).isBetween(Duration.ZERO, Duration.ofMinutes(20));
            assertThat(settings.delivery().endpoint().getHost()).isNotEmpty();
        } catch (SettingsException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain(SECRET);
        }
    }
}
