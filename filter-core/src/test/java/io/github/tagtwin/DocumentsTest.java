package io.github.tagtwin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.inject.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the log points to must be there. */
class DocumentsTest {
    @ParameterizedTest
    @EnumSource(Finding.class)
    void everyFindingHasItsCure(Finding finding) throws IOException {
        assertThat(troubleshooting()).contains("<a id=\"" + finding.code() + "\"></a>");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void everyRefusalHasItsRule(Refusal refusal) throws IOException {
        assertThat(troubleshooting()).contains("<a id=\"" + refusal.code() + "\"></a>");
    }

    private static String troubleshooting() throws IOException {
        return Files.readString(Path.of("../docs/troubleshooting.md"));
    }
}
