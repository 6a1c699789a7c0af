package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldHeadTest {
    @Test
    void tellsAValidatorsDateAsHeadersDo() {
        assertThat(HeldHead.text("last-modified", 784111777000L)).isEqualTo("Sun, 6 Nov 1994 08:49:37 GMT");
    }

    @Test
    void leavesOtherDatesAndImpossibleOnesAlone() {
        assertThat(HeldHead.text("Expires", Long.MAX_VALUE)).isEmpty();
        assertThat(HeldHead.text("Last-Modified", Long.MAX_VALUE)).isEmpty();
        assertThat(HeldHead.text("Last-Modified", -1)).isEmpty();
    }

    @Test
    void holdsAValidatorUntilItIsAppliedOrDropped() {
        HeldHead head = new HeldHead();
        StringBuilder applied = new StringBuilder();
        head.validator("ETag", "\"1\"", () -> applied.append("etag"));

        assertThat(head.value("etag")).isEqualTo("\"1\"");
        head.applyValidators();
        head.applyValidators();

        assertThat(applied).hasToString("etag");
        assertThat(head.value("ETag")).isNull();
    }
}
