package io.github.tagtwin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final String HEAD = "| server | version | Servlet | API | JDK |";
    private static final String LINE = "|---|---|---|---|---|";

    @Test
    void mergesTheJavasOfOneServer() {
        assertThat(table("Undertow,2.3,6.0,jakarta,25,9,0", "Undertow,2.3,6.0,jakarta,17,7,0"))
                .containsExactly(HEAD, LINE, "| Undertow | 2.3 | 6.0 | `jakarta` | 17, 25 |");
    }

    @Test
    void isInTheOrderOfMakersAndOfEachTheNewestFirst() {
        assertThat(table(
                        "TomEE,9.0.0,5.0,jakarta,17,1,0",
                        "Jetty ee8,12.1.7,4.0,javax,17,1,0",
                        "Jetty ee10,12.0.31,6.0,jakarta,17,1,0",
                        "Tomcat,11.0.25,6.1,jakarta,17,1,0",
                        "Jetty ee11,12.1.7,6.1,jakarta,17,1,0",
                        "Jetty ee10,12.1.7,6.0,jakarta,17,1,0"))
                .extracting(row -> row.substring(2).replaceFirst(" \\| [0-9.]+ \\| `.*", ""))
                .startsWith("server | version | Servlet | API | JDK |")
                .endsWith(
                        "Jetty ee11 | 12.1.7",
                        "Jetty ee10 | 12.1.7",
                        "Jetty ee10 | 12.0.31",
                        "Jetty ee8 | 12.1.7",
                        "Tomcat | 11.0.25",
                        "TomEE | 9.0.0");
    }

    @Test
    void namesNoJavaOnWhichSomethingFailedOrNothingRan() {
        assertThat(table(
                        "TomEE,9.0.0,5.0,jakarta,17,8,0",
                        "TomEE,9.0.0,5.0,jakarta,21,8,1",
                        "TomEE,9.0.0,5.0,jakarta,25,0,0",
                        "Payara,6,6.0,jakarta,17,8,1"))
                .containsExactly(HEAD, LINE, "| TomEE | 9.0.0 | 5.0 | `jakarta` | 17 |");
    }

    private static List<String> table(String... csv) {
        return Table.of(List.of(csv).stream().map(Run::of).toList());
    }
}
