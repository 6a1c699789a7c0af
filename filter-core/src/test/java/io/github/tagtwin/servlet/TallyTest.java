package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally =
            new Tally(new Counters(), Warnings.to(System.getLogger("test"), Time.system()), new Fuse(Time.system()));

    @Test
    void shows_a_path_in_one_line_however_it_is_written() {
        tally.finding(Finding.NO_TAG, "/a\r\nb\u0000c\u007f");

        assertThat(tally.findings()).containsEntry("no-tag", "/a??b?c?");
    }

    @Test
    void shows_the_beginning_of_a_path_without_end() {
        tally.finding(Finding.NO_TAG, "/" + "a".repeat(100_000));

        assertThat(tally.findings().get("no-tag")).hasSize(200);
    }
}
