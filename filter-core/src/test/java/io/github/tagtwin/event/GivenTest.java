package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {
    @Test
    void readsNumbersOfEveryKind() {
        assertThat(Given.of(1280).number()).isEqualByComparingTo("1280");
        assertThat(Given.of(1280L).number()).isEqualByComparingTo("1280");
        assertThat(Given.of(19.9).number()).isEqualByComparingTo("19.9");
        assertThat(Given.of(new BigDecimal("1E+3")).number()).isEqualByComparingTo("1000");
        assertThat(Given.of(" 19.90 ").number()).isEqualByComparingTo("19.90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1,280", "NT$5", "-1", "1e9", "1E-999999999", "0x10", "1;alert(1)", "NaN", "${total}", "٣"})
    void makesWhatIsNoNumberOneThatLineRefuses(String text) {
        assertThat(Given.of(text).number()).isNegative();
        assertThat(Given.of(text).count()).isNegative();
    }

    @Test
    void makesWhatIsNoFiniteNumberOneThatLineRefuses() {
        assertThat(Given.of(Double.NaN).number()).isNegative();
        assertThat(Given.of(Float.POSITIVE_INFINITY).number()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "3.0, 3", "3.5, -1", "99999999999999999999, -1"})
    void countsInWholeNumbers(String text, long count) {
        assertThat(Given.of(text).count()).isEqualTo(count);
    }

    @Test
    void readsTextsFromCollectionsArraysAndCommas() {
        assertThat(Given.of(List.of("a,b", 7)).texts()).containsExactly("a,b", "7");
        assertThat(Given.of(new String[] {"a", "b"}).texts()).containsExactly("a", "b");
        assertThat(Given.of("a, b,,c ").texts()).containsExactly("a", "b", "c");
        assertThat(Given.of("").texts()).isEmpty();
    }

    @Test
    void keepsMissingTextsAsEmptyOnesWhichLineRefuses() {
        assertThat(Given.of(Arrays.asList("a", null)).texts()).containsExactly("a", "");
    }

    @Test
    void makesACollectionThatCannotBeReadOneThatLineRefuses() {
        assertThat(Given.of(new Closed()).texts()).containsExactly("");
        assertThat(Given.of(new Closed()).text()).isEmpty();
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(Given.of(null).isGiven()).isFalse();
        assertThat(Given.of(null).text()).isEmpty();
    }

    /** Reads from a database session that is over. */
    private static final class Closed extends AbstractList<String> {
        @Override
        public String get(int index) {
            throw new IllegalStateException("session closed");
        }

        @Override
        public int size() {
            throw new IllegalStateException("session closed");
        }
    }
}
