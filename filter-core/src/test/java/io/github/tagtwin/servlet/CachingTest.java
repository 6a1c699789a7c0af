package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachingTest {
    @ParameterizedTest
    @CsvSource({
        "Cache-Control, 'public, max-age=60', true",
        "Cache-Control, private, false",
        "CDN-Cache-Control, max-age=60, true",
        "Surrogate-Control, 'max-age=60, content=\"ESI/1.0\"', true",
        "Surrogate-Control, no-store, false",
        "Vary, Cookie, false"
    })
    void tellsWhatOthersMayKeep(String header, String words, boolean shared) {
        assertThat(Caching.isShared(new Head().with(header, words).response())).isEqualTo(shared);
    }

    @ParameterizedTest
    @CsvSource({"301, true", "302, false", "307, false", "308, true"})
    void knowsWhichRedirectsAreKept(int status, boolean kept) {
        assertThat(Caching.isShared(new Head().status(status).response())).isEqualTo(kept);
    }

    @Test
    void leavesNobodyAnExcuseToKeepAPage() {
        Head head = new Head()
                .with("Cache-Control", "public, max-age=60")
                .with("CDN-Cache-Control", "max-age=60")
                .with("Surrogate-Control", "max-age=60");

        Caching.forbidRepeats(head.response());

        assertThat(head.header("Cache-Control")).containsExactly("private, no-cache");
        assertThat(head.header("CDN-Cache-Control")).containsExactly("no-store");
        assertThat(head.header("Surrogate-Control")).containsExactly("no-store");
        assertThat(Caching.isShared(head.response())).isFalse();
    }

    @Test
    void leavesStricterWordsAsTheyAre() {
        Head head = new Head().with("Cache-Control", "no-store").with("CDN-Cache-Control", "no-cache");

        Caching.forbidRepeats(head.response());

        assertThat(head.header("Cache-Control")).containsExactly("no-store");
        assertThat(head.header("CDN-Cache-Control")).containsExactly("no-cache");
        assertThat(head.header("Surrogate-Control")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cache-control, max-age=60, true",
        "Cache-Control, private, true",
        "Cache-Control, , true",
        "Cache-Control, no-store, false",
        "CDN-Cache-Control, max-age=60, true",
        "cdn-cache-control, no-store, false",
        "Surrogate-Control, , false",
        "Vary, Cookie, false"
    })
    void tellsWhatComesTooLate(String header, String words, boolean weakens) {
        assertThat(Caching.weakens(header, words)).isEqualTo(weakens);
    }
}
