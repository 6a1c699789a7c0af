package io.github.tagtwin.inject;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page comes out with leaps as it does unit by unit, and the same is seen of LINE Tag. */
class LeapsTest {
    private static final Insertion POINTS = new Insertion() {
        @Override
        public String intoInit(char quote) {
            return "[init" + quote + "]";
        }

        @Override
        public String atHeadStart() {
            return "[head]";
        }

        @Override
        public String atHeadEnd(Sighting seen) {
            return "[/head " + seen.inits() + "]";
        }
    };
    private static final String[] PIECES = {
        "<!--<script>",
        "<!-- <script>a</script>",
        "</script>_lt('init',{",
        "_lt('init',{",
        "</script>",
        "<script>",
        "<script type=text/plain>",
        "<script type='application/ld+json'>",
        "<script src=a.js>",
        "<script async type=\"module\" id='a>b'>",
        "<SCRIPT TYPE='Text/Plain'>",
        "<script type = 'text/plain'>",
        "<script type='text/plain'type=''>",
        "<script a\"type='text/plain'>",
        "<script type=''/>",
        "<script defer >",
        "<script data-a='<script>' src='a'>",
        "<template shadowrootmode='open'>",
        "<template id=a shadowrootmode=\"closed\">",
        "</script>",
        "</script ",
        "</SCRIPT>",
        "</scripts>",
        "</scr",
        "<style>",
        "</style>",
        "<title>",
        "</title>",
        "<textarea>",
        "</textarea\n>",
        "<title/>",
        "<title/a>",
        "<template>",
        "</template>",
        "<template shadowrootmode=open>",
        "<svg>",
        "</svg>",
        "<head>",
        "</head>",
        "<body class=\"a\">",
        "<plaintext>",
        "<!--",
        "-->",
        "--!>",
        "<![CDATA[",
        "]]>",
        "<!",
        "<?",
        "->",
        "<!doctype html>",
        "<p>",
        "</p>",
        "<header id=a>",
        "<body class='a' id=b>",
        "<body a=b/>",
        "<svg/>",
        "<svg a=b/>",
        "<svg a=\"b\" />",
        "</template a=\">\">",
        "<math a='>'>",
        "<head =\">\">",
        "<title a",
        "</head a=b",
        "<a href=\"/b?c=d>e\" data-f='g\"h'>",
        "<a b=c=\"d e=\" >",
        "<a b/=\"x>\">",
        "<a?b=\"x>\">",
        "<a =\"x>\">",
        "<a b = \"x>\">",
        "<custom-element-name long-attribute-name=\"<script>\">",
        "<img a/b=\"c\"/>",
        "<i b\"c=\"d>\">",
        "<br/>",
        "<br/a=\"x>\">",
        "<br/=\"x>\">",
        "<a<=\"x>\">",
        "<a=b=\"><script>_lt('init',{\">",
        "<a:b=c=\"><script>_lt('init',{\">",
        "<a \"=\"x>\">",
        "<a b<=\"x>\">",
        "<a b?='x>'>",
        "<a \u00e9=\"<\">",
        "<\u00e9>",
        "<a\u00e9 b>",
        "<a b=c'd>",
        "<a b='",
        "<a b=\"",
        "_lt('init',{",
        "_lt(\"init\", {",
        "window._lt('init',{tagId:'T',deduplicationKey:'K'})",
        "_lt('init',options)",
        "_lt('send','cv',{type:'Purchase'})",
        "_lt",
        "_l",
        "_",
        "t('init',{",
        "x_lt('init',{",
        "deduplicationKey:",
        "'K'",
        "})",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "if(a)",
        "for (",
        "/'/",
        "/[/']/",
        "a/2;",
        "a++/2",
        "return",
        "return/'/",
        ".return/2",
        "//",
        "/*",
        "*/",
        "`",
        "${",
        "\\",
        "'",
        "\"",
        "=\"",
        "='",
        ">",
        "<",
        "/",
        " ",
        "\n",
        "\r\n",
        "abc",
        "a",
        "1",
        "=",
        ",",
        ";",
        "+",
        "-",
        "\u00ff",
        "\u00e9",
        "'\u00e9\\'"
    };

    private static final String[] STRETCHES = {
        "<p>",
        "</p>\n",
        "<p>one, two</p>",
        "<a href=\"/b\">",
        "<a href=\"/b?c=d\" title=\"e\">",
        "<a b=\"c\" d=\"e=\" f>",
        "<a b=\"=\" >",
        "<a b=\"= \" >",
        "<a href=/b>",
        "<a b=c=\"d\">",
        "<img alt=\"\">",
        "<i a=\"b>c\">",
        "<i a=\"b>c\"\n>",
        "<i a=\"<p>\" b=c>",
        "<i a=\"<p b=\" c=\">",
        "<i a=\"<script>_lt('init',{\">",
        "<i a= \"b>\">",
        "<i a='b'>",
        "<i a='b\">'>",
        "<i a = '<script>_lt(\"init\",{'>",
        "<b\"c=\"d>\">",
        "<b =\"c>\">",
        "it's <b>\"so\"</b> = ",
        "=\"a\">",
        "=\"a>",
        "=\"",
        "=",
        "=\n'",
        "\"",
        "'",
        ">",
        "<u",
        "<u ",
        " v",
        "<",
        "<=",
        "<!-- ' \" -->",
        "<style>'</style>",
        "<title a=\"b\">'\"<p></title>",
        "<script>a = 'b' + \"c\";</script>",
        "<script>_lt('init',{})</script>",
        "<header>",
        "<strong class=\"x\">y</strong>"
    };

    private static final String[] OPTIONS = {
        "_lt('init',{",
        "_lt('send','cv',{",
        "_lt('send',\"pv\",['T']);",
        "tagId:'11111111-2222-4333-8444-555555555555'",
        "deduplicationKey: \"K-1\"",
        "tagId:",
        "'tagId' :",
        "type:'Purchase'",
        "value:12.5",
        "value:",
        "currency:'TWD'",
        "currency:",
        "12",
        ".",
        "tag",
        "Id",
        "'",
        "\"",
        "\\",
        "\\'",
        "`",
        "}",
        "})",
        "(",
        ")",
        "[",
        "]",
        ",",
        ";",
        " ",
        "\n",
        "<",
        "/",
        "//",
        "/*",
        "*/",
        "</script>",
        "<script>",
        "...a",
        "K".repeat(300),
        "\u00e9",
        "init",
        "_lt",
        "_l",
        "t"
    };

    @Property(tries = 5000)
    void changeNothing(@ForAll("pages") String page, @ForAll("cuts") List<Integer> cuts) {
        assertSame(page, cuts);
    }

    @Property(tries = 5000)
    void changeNothingWithinScripts(@ForAll("pages") String script, @ForAll("cuts") List<Integer> cuts) {
        assertSame("<script>" + script + "</script><p>", cuts);
    }

    @Property(tries = 5000)
    void changeNothingWithinCalls(@ForAll("calls") String calls, @ForAll("cuts") List<Integer> cuts) {
        assertSame("<script>_lt('init', {" + calls + "</script><p>", cuts);
    }

    @Property(tries = 5000)
    void changeNothingWithinTags(@ForAll("tags") String page, @ForAll("cuts") List<Integer> cuts) {
        assertSame(page + "<script>_lt('init',{})</script>", cuts);
    }

    @Property(tries = 5000)
    void changeNothingInLongStretches(@ForAll("stretches") String page, @ForAll("longCuts") List<Integer> cuts) {
        assertSame(page, cuts);
    }

    @Property(tries = 5000)
    void changeNothingAtThePagesEnd(@ForAll("endings") List<String> strings) {
        assertSame(strings);
    }

    @Property(tries = 5000)
    void changeNothingAtTheEndOfAPageWithCalls(@ForAll("calls") String calls, @ForAll("pages") String behind) {
        assertSame(List.of("<body><script>_lt('init', {" + calls + "</script>" + behind + "</html>\n", "<p>" + calls));
    }

    @Test
    void changeNothingWhereACallBeginsBeforeThePagesEnd() {
        assertSame(List.of("<body><script>window._l", "t('init',{a:1})</script></body></html>"));
    }

    @Test
    void changeNothingInWhatIsNoEndTag() {
        String page = "<body><p>a </ b=\"><script>_lt('init',{})</script>\">.";

        assertSame(page, List.of(page.length()));
        assertSame(page, List.of("<body>".length(), page.length()));
    }

    @Test
    void changeNothingInATemplate() {
        assertSame(
                "<body><template>" + "<p></p>".repeat(30) + "</template><script>_lt('init',{})</script>", List.of(500));
    }

    @Property(tries = 3000)
    void changeNothingWhereABytesMeaningDependsOnTheOneBefore(
            @ForAll("pages") String page, @ForAll("cuts") List<Integer> cuts, @ForAll LeadBytes leadBytes) {
        UnitByUnit slow = new UnitByUnit(POINTS, leadBytes, Markup.HTML);
        Injector injector = Injector.of(POINTS, leadBytes);
        byte[] all = page.getBytes(ISO_8859_1);
        Feed feed = new Feed(injector);
        for (int from = 0, next = 0; from < all.length; next++) {
            int to = Math.min(all.length, from + cuts.get(next % cuts.size()));
            feed.bytes(all, from, to);
            from = to;
        }

        assertThat(new String(feed.writtenBytes(), ISO_8859_1)).isEqualTo(slow.edited(page));
        assertThat(injector.sighting()).usingRecursiveComparison().isEqualTo(slow.sighting());
    }

    // Each string at once, some as arrays, and nothing goes into the head: what seems to be the page's last is read no
    // further than
    // needed.
    private static void assertSame(List<String> strings) {
        Insertion key = new Insertion() {
            @Override
            public String intoInit(char quote) {
                return "[init" + quote + "]";
            }

            @Override
            public boolean mayGoIntoHead() {
                return false;
            }
        };
        UnitByUnit slow = new UnitByUnit(quote -> "[init" + quote + "]", LeadBytes.NONE, Markup.HTML);
        Injector injector = Injector.of(key, LeadBytes.NONE);
        Feed feed = new Feed(injector);
        String expected = "";
        for (String string : strings) {
            if (string.length() % 3 > 0) {
                feed.text(string, 0, string.length());
            } else {
                feed.chars(string, 0, string.length());
            }
            expected = slow.edited(string);

            assertThat(injector.sighting()).usingRecursiveComparison().isEqualTo(slow.sighting());
        }
        assertThat(feed.writtenText()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void changeNoneOfThePages(PageFixture fixture) {
        String page = new String(fixture.input(), ISO_8859_1);

        assertSame(page, List.of(page.length()));
        assertSame(page, List.of(100));
    }

    static List<PageFixture> fixtures() {
        return PageFixture.all();
    }

    // Behind the head, end tags matter less.
    private static void assertSame(String content, List<Integer> cuts) {
        String page = content.length() % 2 == 0 ? "<body>" + content : content;
        Markup markup = page.length() % 3 == 0 ? Markup.XHTML : Markup.HTML;
        UnitByUnit slow = new UnitByUnit(POINTS, LeadBytes.NONE, markup);
        String expected = slow.edited(page);
        Injector inBytes = Injector.of(POINTS, LeadBytes.NONE, markup);
        Injector inText = Injector.of(POINTS, LeadBytes.NONE, markup);
        byte[] all = page.getBytes(ISO_8859_1);
        Feed bytes = new Feed(inBytes);
        Feed text = new Feed(inText);
        for (int from = 0, next = 0; from < page.length(); next++) {
            int to = Math.min(page.length(), from + cuts.get(next % cuts.size()));
            bytes.bytes(all, from, to);
            if (next % 2 == 0) {
                text.text(page, from, to);
            } else {
                text.chars(page, from, to);
            }
            from = to;
        }

        assertThat(new String(bytes.writtenBytes(), ISO_8859_1)).isEqualTo(expected);
        assertThat(text.writtenText()).isEqualTo(expected);
        assertThat(inBytes.sighting()).usingRecursiveComparison().isEqualTo(slow.sighting());
        assertThat(inText.sighting()).usingRecursiveComparison().isEqualTo(slow.sighting());
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    /** Strings that end as pages do, and what may follow after all. */
    @Provide
    Arbitrary<List<String>> endings() {
        return Arbitraries.of("", "</html>", "</HTML>\r\n", "</html> ", "</html")
                .flatMap(end -> pages().map(page -> page + end))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> calls() {
        return Arbitraries.of(OPTIONS).list().ofMinSize(1).ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    /** Markup that is mostly leapt over without reading its tags. */
    @Provide
    Arbitrary<String> stretches() {
        return Arbitraries.of(STRETCHES).list().ofMinSize(20).ofMaxSize(200).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<Integer>> longCuts() {
        return Arbitraries.integers().between(120, 3000).list().ofMinSize(1).ofMaxSize(4);
    }

    /** Tags of any letters, most of them odd. */
    @Provide
    Arbitrary<String> tags() {
        Arbitrary<String> letters = Arbitraries.strings()
                .withChars("ab-1/=\"' >\n<?\u00e9&")
                .ofMinLength(1)
                .ofMaxLength(30);
        return Arbitraries.of(
                        "<a ",
                        "</a ",
                        "<abc",
                        "<h1 b=\"",
                        "<p",
                        "</p",
                        "</ b=\"",
                        "<longer-name-",
                        "<x-y",
                        "<body ",
                        "<script ",
                        "<script type=",
                        "<script type='module' ",
                        "<template ",
                        "<template shadowrootmode=\"open\"",
                        "<svg ",
                        "</head ")
                .flatMap(start -> letters.map(rest -> start + rest))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(tags -> String.join("", tags));
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        Arbitrary<Integer> step = Arbitraries.oneOf(Stream.of(4, 30, 200)
                .map(most -> (Arbitrary<Integer>) Arbitraries.integers().between(1, most))
                .toList());
        return step.list().ofMinSize(1).ofMaxSize(6);
    }
}
