package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReportReaderTest {
    private static final String KEY = "aaaaaaaaaaBBBBBBBBBB_-";

    private final PageReportReader reader = new PageReportReader();

    @Test
    void reads_key_address_and_referrer() {
        PageReport report = reader.read("{\"key\":\"" + KEY
                        + "\",\"page\":\"/tea;v=1/%E8%8C%B6?id=7&a=b?\",\"referrer\":\"https://ad.example/\"}")
                .orElseThrow();

        assertThat(report.key().text()).isEqualTo(KEY);
        assertThat(report.path()).isEqualTo("/tea;v=1/%E8%8C%B6");
        assertThat(report.query()).isEqualTo("id=7&a=b?");
        assertThat(report.referrer()).isEqualTo("https://ad.example/");
        assertThat(report).hasToString("PageReport[" + KEY + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"\"",
                "{",
                "{}",
                "{\"key\":7,\"page\":\"/\"}",
                "{\"key\":null,\"page\":\"/\"}",
                "{\"key\":\"aaaaaaaaaaBBBBBBBBBB_-\"}",
                "{\"key\":\"aaaaaaaaaaBBBBBBBBBB_-\",\"page\":[\"/\"]}",
                "[[[[[[[[[[[[[[[["
            })
    void takes_nothing_that_is_no_report(String text) {
        assertThat(reader.read(text)).isEmpty();
        assertThat(reader.read("[".repeat(8000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T20260101-ABCDEFGH", "aaaaaaaaaaBBBBBBBBBB_-7", "aaaaaaaaaaBBBBBBBBBB_'", ""})
    void takes_no_key_that_our_script_doesnt_make(String key) {
        assertThat(reader.read("{\"key\":\"" + key + "\",\"page\":\"/\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tea",
                "https://evil.example/",
                "/a b",
                "/茶",
                "/a\\\\b",
                "/a\\nb",
                "/a\\u0000",
                "/a#b",
                "/shop/../admin",
                "/shop/./tea",
                "/..;a/tea",
                "/%2E%2e/tea",
                "/tea/.."
            })
    void takes_no_address_that_a_browser_wouldnt_show(String page) {
        assertThat(reader.read("{\"key\":\"" + KEY + "\",\"page\":\"" + page + "\"}"))
                .isEmpty();
    }

    @Test
    void takes_dots_that_are_part_of_a_name_or_of_a_query() {
        assertThat(reader.read("{\"key\":\"" + KEY + "\",\"page\":\"/..tea/.well-known/a..?to=/../x\"}"))
                .isPresent();
    }

    @Test
    void takes_no_address_without_end() {
        assertThat(reader.read("{\"key\":\"" + KEY + "\",\"page\":\"/" + "a".repeat(4096) + "\"}"))
                .isEmpty();
    }
}
