package io.github.tagtwin.web.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElementTest {
    @Test
    void writesWhatItHoldsInOrder() {
        Element paragraph = Element.of("p")
                .classed("note")
                .text("a")
                .add(Element.of("br"), Element.of("b").text("c"))
                .text("d");

        assertThat(paragraph).hasToString("<p class=\"note\">a<br><b>c</b>d</p>");
    }

    @Test
    void escapesTextAndAttributes() {
        String evil = "<script>alert('1')</script>&\"";

        assertThat(Element.of("p").with("title", evil).text(evil))
                .hasToString("<p title=\"&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;\">"
                        + "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;</p>");
    }

    @Property
    void isReadBackAsItWasMeantWhateverItHolds(@ForAll String any) {
        String readable = any.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}\u202A-\u202E\u2066-\u2069]", "");
        Document read = Jsoup.parse(Element.of("html")
                .add(Element.of("body")
                        .add(Element.of("p").with("title", readable).text("|" + readable + "|")))
                .document());

        assertThat(read.body().children()).hasSize(1);
        assertThat(read.body().child(0).children()).isEmpty();
        assertThat(read.body().child(0).attributes()).hasSize(1);
        assertThat(read.body().child(0).attr("title")).isEqualTo(readable);
        assertThat(read.body().child(0).wholeText()).isEqualTo("|" + readable + "|");
    }

    @Test
    void showsWhatCantBeReadAsSuch() {
        assertThat(Element.of("p").text("a\u0000\u001b\u202eb\u2066\u0085"))
                .hasToString("<p>a\ufffd\ufffd\ufffdb\ufffd\ufffd</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "p onload", "p>", "1", "p\n"})
    void takesNoNameThatIsNone(String name) {
        assertThatThrownBy(() -> Element.of(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Element.of("p").with(name, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onload", "style"})
    void runsNoScriptAndCarriesNoStyle(String attribute) {
        assertThatThrownBy(() -> Element.of("p").with(attribute, "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Element.of("script").text("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Element.of("style").text("a")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:a",
                "data:text/html,a",
                "http://a.example",
                "//a.example",
                " javascript:a",
                "java\tscript:a"
            })
    void leadsNowhereElse(String address) {
        assertThatThrownBy(() -> Element.of("a").with("href", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example/b#c", "#c", "?lang=ja", "status", "status.json", "status?a=b:c", ""})
    void leadsWhereAPageMayLead(String address) {
        assertThat(Element.of("a").with("href", address).toString()).startsWith("<a href=\"");
    }
}
