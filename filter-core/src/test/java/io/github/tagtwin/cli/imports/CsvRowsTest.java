package io.github.tagtwin.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    @Test
    void readsQuotedTextsWithSeparatorsQuotesAndLineBreaks() throws IOException {
        assertThat(rows("a,b\n1,\"x,y\"\n2,\"he said \"\"tea\"\"\"\n3,\"two\r\nlines\"\n4,end"))
                .containsExactly("2 [1, x,y]", "3 [2, he said \"tea\"]", "4 [3, two\nlines]", "6 [4, end]");
    }

    @Test
    void everyWayToEndALineIsOne() throws IOException {
        assertThat(rows("a,b\r\n1,2\r3,4\n\n5,6")).containsExactly("2 [1, 2]", "3 [3, 4]", "5 [5, 6]");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstTitle() throws IOException {
        try (CsvRows csv = CsvRows.of(new StringReader("\uFEFFid,name\n"), ',')) {
            assertThat(csv.titles()).containsExactly("id", "name");
        }
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineAlone() throws IOException {
        assertThat(rows("a,b\n1,\"open\n2,fine\n3,fine\n"))
                .containsExactly("2 a quote isn't closed", "3 [2, fine]", "4 [3, fine]");
    }

    @Test
    void twoQuotesThatAreNeverClosedCostTheirOwnLinesAlone() throws IOException {
        assertThat(rows("a,b\n1,\"open\n2,fine\n3,\"open\n4,fine\n"))
                .containsExactly(
                        "2 a quote stands where none may", "3 [2, fine]", "4 a quote isn't closed", "5 [4, fine]");
    }

    @Test
    void aRowOfAnotherLengthIsBroken() throws IOException {
        assertThat(rows("a,b\n1\n1,2,3\n1,2\n"))
                .containsExactly("2 1 columns instead of 2", "3 3 columns instead of 2", "4 [1, 2]");
    }

    @Test
    void aLineWithoutEndIsReadInBoundedMemory() throws IOException {
        assertThat(rows("a,b\n" + "x".repeat(1_000_000) + "\n1,2\n"))
                .containsExactly("2 longer than 65536 characters", "3 [1, 2]");
    }

    @Test
    void whatIsNotOfItsCharsetIsBroken() throws IOException {
        assertThat(rows("a,b\n\uFFFD,2\n1,2\n")).containsExactly("2 not in this charset; see --charset", "3 [1, 2]");
    }

    @Test
    void aFileWithoutTitlesIsNone() {
        assertThatThrownBy(() -> rows("")).isInstanceOf(IOException.class).hasMessageContaining("titles");
    }

    private static List<String> rows(String content) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvRows csv = CsvRows.of(new StringReader(content), ',')) {
            for (Row row = csv.next(); row != null; row = csv.next()) {
                rows.add(row.line() + " " + (row.isBroken() ? row.fault() : row.texts()));
            }
        }
        return rows;
    }
}
