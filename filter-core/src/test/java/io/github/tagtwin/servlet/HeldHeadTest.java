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
        head.set("ETag", "\"1\"", () -> applied.append("etag"));

        assertThat(head.values("etag")).containsExactly("\"1\"");
        assertThat(head.names()).containsExactly("ETag");
        head.applyValidators();
        head.applyValidators();

        assertThat(applied).hasToString("etag");
        assertThat(head.values("ETag")).isEmpty();
        assertThat(head.names()).isEmpty();
    }

    @Test
    void tellsEveryValueThatWasAddedAndNoneThatWasReplaced() {
        HeldHead head = new HeldHead();
        head.add("Accept-Ranges", "none", () -> {});
        head.set("Accept-Ranges", "bytes", () -> {});
        head.add("accept-ranges", "lines", () -> {});

        assertThat(head.values("Accept-Ranges")).containsExactly("bytes", "lines");
        head.set("Accept-Ranges", null, () -> {});
        assertThat(head.values("Accept-Ranges")).isEmpty();
    }

    @Test
    void namesALengthThatIsKnown() {
        HeldHead head = new HeldHead();
        assertThat(head.names()).isEmpty();

        head.length(7);

        assertThat(head.names()).containsExactly("Content-Length");
        assertThat(head.values("content-length")).containsExactly("7");
    }
}
