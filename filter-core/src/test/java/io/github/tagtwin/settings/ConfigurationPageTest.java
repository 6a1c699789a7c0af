package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationPageTest {
    @Test
    void namesEverySettingInOrderAndNoOther() throws IOException {
        assertThat(rows().stream().map(row -> row.split("`", -1)[1]))
                .containsExactlyElementsOf(Stream.concat(
                                Catalogue.plain().stream().map(Setting::name),
                                Catalogue.families().stream().flatMap(family -> family.spelt().stream()))
                        .toList());
    }

    static List<Setting<?>> settingsWithADefault() {
        return Catalogue.plain().stream()
                .filter(setting ->
                        !setting.byDefault().isEmpty() && setting.byDefault().length() < 100)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("settingsWithADefault")
    void tellsTheDefault(Setting<?> setting) throws IOException {
        assertThat(rows())
                .anyMatch(row -> row.startsWith("| `" + setting.name() + "` | `" + setting.byDefault() + "` |"));
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/configuration.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
