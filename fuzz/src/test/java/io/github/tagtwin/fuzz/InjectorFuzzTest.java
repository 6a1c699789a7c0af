package io.github.tagtwin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tagtwin.inject.LeadBytes;
import io.github.tagtwin.inject.Markup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a page is made of: nothing of it is lost or changed, nothing goes in at a wrong place, and it makes no
 * difference how it is cut.
 */
class InjectorFuzzTest {
    private static final Path PAGES = Path.of("../filter-core/src/test/resources/pages");
    private static final Pattern INSERTED = Pattern.compile("\u0001(init|/?head)\u0001");

    /** The pages of the injector's own tests, to begin with. */
    static Stream<byte[]> pages() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(PAGES)) {
            files = all.sorted().toList();
        }
        return files.stream().map(InjectorFuzzTest::bytes);
    }

    @MethodSource("pages")
    @DictionaryEntries({
        "<script>",
        "</script>",
        "<script type=\"",
        "text/plain",
        "<!--",
        "-->",
        "--!>",
        "<![CDATA[",
        "]]>",
        "<head>",
        "</head>",
        "<body ",
        "<template>",
        "</template>",
        " shadowrootmode=open",
        "<svg>",
        "</svg>",
        "<style>",
        "</style>",
        "<title/>",
        "<textarea>",
        "<plaintext>",
        "_lt('init',{",
        "_lt(\"init\", {",
        "_lt('send','cv',{type:'a'})",
        "deduplicationKey:'K'",
        "tagId:",
        "window.",
        "${",
        "`",
        "/*",
        "*/",
        "//",
        "\\'",
        "if(a)/'/",
        "a++/2",
        "return/'/",
        "return",
        ")/",
        "=\"",
        "='",
        " = \""
    })
    @FuzzTest(maxDuration = "10m")
    void anyPageComesOutWhole(byte[] input) {
        byte[] page = withoutMarks(input);
        Random random = new Random(Arrays.hashCode(page));
        Markup markup = page.length % 3 == 0 ? Markup.XHTML : Markup.HTML;
        for (LeadBytes charset : LeadBytes.values()) {
            String out = new Walk(charset, markup).whole(page);

            check(Walk.text(page), out);
            assertThat(new Walk(charset, markup).cut(page, random)).isEqualTo(out);
        }
        String text = Walk.text(page);
        String out = new Walk(LeadBytes.NONE, markup).wholeText(text);
        assertThat(out).isEqualTo(new Walk(LeadBytes.NONE, markup).whole(page));
        assertThat(new Walk(LeadBytes.NONE, markup).cutText(text, random)).isEqualTo(out);
        checkEnd(text, markup);
    }

    // Twice: what seems to end the page may not.
    private static void checkEnd(String text, Markup markup) {
        String page = text + "</html>";
        Walk strings = Walk.besideTheHead(markup);
        Walk arrays = Walk.besideTheHead(markup);

        assertThat(strings.wholeText(page) + strings.wholeText(page))
                .isEqualTo(arrays.wholeArray(page) + arrays.wholeArray(page));
    }

    private static void check(String page, String out) {
        assertThat(INSERTED.matcher(out).replaceAll("")).isEqualTo(page);
        assertThat(count(out, Walk.HEAD_START)).isLessThanOrEqualTo(1);
        assertThat(count(out, Walk.HEAD_END)).isLessThanOrEqualTo(1);
        eachFollows(out, Walk.IN_INIT, '{', "<script", "_lt", "init");
        eachFollows(out, Walk.HEAD_START, '>', "<head");
        eachFollows(out, Walk.HEAD_END, '>', "");
    }

    // Right behind the given letter, and somewhere behind the words, in their order.
    private static void eachFollows(String out, String inserted, char letter, String... words) {
        for (int at = out.indexOf(inserted); at >= 0; at = out.indexOf(inserted, at + 1)) {
            String before = out.substring(0, at).toLowerCase(Locale.ROOT);
            assertThat(before).endsWith(String.valueOf(letter)).containsSubsequence(words);
        }
    }

    private static int count(String out, String inserted) {
        return out.split(Pattern.quote(inserted), -1).length - 1;
    }

    // What marks an insertion must not be in the page.
    private static byte[] withoutMarks(byte[] input) {
        byte[] page = input.clone();
        for (int at = 0; at < page.length; at++) {
            page[at] = page[at] == 1 ? (byte) ' ' : page[at];
        }
        return page;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
