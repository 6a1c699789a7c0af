package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"public", "Public, Max-Age=60", "max-age=1", "s-maxage=0", "max-age=60, must-revalidate"})
    void allowOthers(String header) {
        assertThat(new CacheWords(List.of(header)).allowOthers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "private",
                "private, max-age=600",
                "no-cache",
                "no-store, max-age=60",
                "max-age=0",
                "max-age=00",
                "no-cache, max-age=60"
            })
    void keepOthersOut(String header) {
        assertThat(new CacheWords(List.of(header)).allowOthers()).isFalse();
    }

    @Test
    void areReadFromAllHeaders() {
        CacheWords words = new CacheWords(List.of("private", "no-cache"));

        assertThat(words.forbidRepeats()).isTrue();
        assertThat(new CacheWords(List.of("private")).forbidRepeats()).isFalse();
        assertThat(new CacheWords(List.of("No-Store")).forbidRepeats()).isTrue();
    }
}
