package io.github.tagtwin.inject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.DeduplicationKey;
import org.junit.jupiter.api.Test;

class PageKeyTest {
    private static final DeduplicationKey RANDOM = key("random");

    private final PageKey page = new PageKey(() -> RANDOM);

    @Test
    void isRandomWhereNobodyNamesIt() {
        assertThat(page.isSettled()).isFalse();
        assertThat(page.settle()).isEqualTo(RANDOM);
        assertThat(page.isSettled()).isTrue();
    }

    @Test
    void isNamedByTheFirstBusinessId() {
        assertThat(page.name(key("ORDER-1"))).isTrue();
        assertThat(page.name(key("ORDER-2"))).isFalse();
        assertThat(page.name(key("ORDER-1"))).isTrue();
        assertThat(page.settle()).isEqualTo(key("ORDER-1"));
    }

    @Test
    void standsOnceItIsSettled() {
        page.settle();

        assertThat(page.name(key("ORDER-1"))).isFalse();
        assertThat(page.settle()).isEqualTo(RANDOM);
    }

    private static DeduplicationKey key(String text) {
        return DeduplicationKey.of(text).orElseThrow();
    }
}
