package io.github.tagtwin.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarChartTest {
    private static final Words WORDS = new Words(Language.EN, ZoneId.of("UTC"));

    @ParameterizedTest
    @CsvSource({
        "0, 2, 1",
        "1, 2, 1",
        "2, 2, 1",
        "3, 5, ",
        "7, 10, 5",
        "10, '20', 10",
        "19, 20, 10",
        "51, 100, 50",
        "1001, '2,000', '1,000'"
    })
    void growsItsScaleInRoundNumbers(long most, String top, String half) {
        List<String> labels = draw(new Series("a", "look-a", new long[] {0, most}))
                .select("text")
                .eachText();

        assertThat(labels.get(0)).isEqualTo(top);
        assertThat(labels.get(1)).isEqualTo(half == null ? "from" : half);
    }

    @Test
    void standsOneSeriesUponTheOther() {
        Document chart = draw(
                new Series("a", "look-a", new long[] {10, 0}),
                new Series("b", "look-b", new long[] {10, Series.UNKNOWN}));

        assertThat(chart.select("path[fill]").eachAttr("d"))
                .containsExactly("M16.2,64.0h147.6v48.0h-147.6z", "M16.2,16.0h147.6v48.0h-147.6z");
        assertThat(chart.select("path[fill]").eachAttr("fill")).containsExactly("url(#look-a)", "url(#look-b)");
    }

    @Test
    void showsTheLeastNumberBesideALargeOne() {
        assertThat(draw(new Series("a", "look-a", new long[] {1, 1_000_000}))
                        .select("path[fill]")
                        .attr("d"))
                .startsWith("M16.2,110.5h147.6v1.5");
    }

    @Test
    void tellsWhatItShowsToWhoCantSeeIt() {
        Document chart = draw(new Series("a", "look-a", new long[] {1}));

        assertThat(chart.select("svg").attr("role")).isEqualTo("img");
        assertThat(chart.select("svg").attr("aria-labelledby")).isEqualTo("c-title c-description");
        assertThat(chart.select("#c-title").text()).isEqualTo("Title");
        assertThat(chart.select("#c-description").text()).isEqualTo("In numbers");
    }

    private static Document draw(Series... series) {
        return Jsoup.parse(new BarChart(List.of(series))
                .picture("c", "Title", "In numbers", List.of("from", "half", "to"), WORDS)
                .toString());
    }
}
