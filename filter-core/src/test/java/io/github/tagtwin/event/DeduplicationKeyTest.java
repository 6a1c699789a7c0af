package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeduplicationKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "ORDER_2026-11", "Null", "undefined1"})
    void takesWhatLineTakes(String text) {
        assertThat(DeduplicationKey.of(text)).map(DeduplicationKey::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "undefined", "null", "${id}", "a b", "注文", "a\n"})
    void refusesWhatLineWouldMisread(String text) {
        assertThat(DeduplicationKey.of(text)).isEmpty();
    }

    @Test
    void refusesMoreThan256Characters() {
        assertThat(DeduplicationKey.of("k".repeat(256))).isPresent();
        assertThat(DeduplicationKey.of("k".repeat(257))).isEmpty();
    }

    @Test
    void isNeverTheSameByChance() {
        SecureRandom random = new SecureRandom();

        assertThat(DeduplicationKey.random(random))
                .isNotEqualTo(DeduplicationKey.random(random))
                .asString()
                .hasSize(22);
    }

    @Test
    void repeatsABusinessIdOnEveryNode() {
        BusinessKeys node = BusinessKeys.withSecret("s1");

        assertThat(node.of("ORDER-1")).asString().isEqualTo("ORDER-1");
        assertThat(node.of("注文 1")).isEqualTo(BusinessKeys.withSecret("s1").of("注文 1"));
        assertThat(node.of("注文 1")).isNotEqualTo(BusinessKeys.withSecret("s2").of("注文 1"));
        assertThat(node.of("null").text()).hasSize(43);
    }
}
