package io.github.tagtwin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void gives_so_many_in_a_second_and_as_many_in_the_next() {
        Allowance allowance = new Allowance(2, now::get);

        assertThat(allowance.take()).isTrue();
        assertThat(allowance.take()).isTrue();
        assertThat(allowance.take()).isFalse();
        now.addAndGet(999_999_999);
        assertThat(allowance.take()).isFalse();
        now.addAndGet(1);
        assertThat(allowance.take()).isTrue();
        assertThat(allowance.take()).isTrue();
        assertThat(allowance.take()).isFalse();
    }

    @Test
    void saves_nothing_up() {
        Allowance allowance = new Allowance(1, now::get);
        now.addAndGet(5_000_000_000L);

        assertThat(allowance.take()).isTrue();
        assertThat(allowance.take()).isFalse();
    }
}
