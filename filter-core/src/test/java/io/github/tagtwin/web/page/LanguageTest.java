package io.github.tagtwin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ja|JA",
                "ja-JP,en;q=0.5|JA",
                "zh-TW|ZH_TW",
                "zh-Hant-HK|ZH_TW",
                "zh|ZH_TW",
                "en-GB|EN",
                "de,ja;q=0.4,zh-TW;q=0.8|ZH_TW",
                "th-TH,th|EN",
                "ja;q=0,en|EN",
                "*|EN"
            })
    void isTheOneThatTheBrowserLikesBest(String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ja;q=x", ";;;", "<script>", "ja;q=2"})
    void isEnglishWhereTheHeaderCantBeRead(String header) {
        assertThat(Language.accepted(header)).isEqualTo(Language.EN);
    }

    @Test
    void isEnglishWithoutAHeader() {
        assertThat(Language.accepted(null)).isEqualTo(Language.EN);
    }

    @Test
    void isTheOneThatAnAddressNames() {
        assertThat(Language.named("zh-TW")).contains(Language.ZH_TW);
        assertThat(Language.named("zh-tw")).isEmpty();
        assertThat(Language.named(null)).isEmpty();
    }
}
