package io.github.tagtwin.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of all shapes, whole and cut at every place. */
class PagesTest {
    static List<PageFixture> pages() {
        return PageFixture.all();
    }

    @Test
    void areThere() {
        assertThat(pages()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void comeOutAsExpected(PageFixture page) {
        byte[] bytes = page.input();
        String text = page.text();

        assertThat(new String(feed(page).bytes(bytes, 0, bytes.length).writtenBytes(), page.charset()))
                .isEqualTo(page.expectedText());
        assertThat(feed(page).bytes(bytes, 0, bytes.length).writtenBytes()).isEqualTo(page.expected());
        assertThat(feed(page).text(text, 0, text.length()).writtenText()).isEqualTo(page.expectedText());
        assertThat(feed(page).chars(text, 0, text.length()).writtenText()).isEqualTo(page.expectedText());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void comeOutTheSameUnitByUnit(PageFixture page) {
        assertThat(feed(page).singleBytes(page.input(), 0, page.input().length).writtenBytes())
                .isEqualTo(page.expected());
        assertThat(feed(page).singleChars(page.text(), 0, page.text().length()).writtenText())
                .isEqualTo(page.expectedText());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void comeOutTheSameCutAtAnyByte(PageFixture page) {
        byte[] bytes = page.input();

        assertThat(IntStream.rangeClosed(0, bytes.length)
                        .filter(cut -> !Arrays.equals(
                                feed(page)
                                        .bytes(bytes, 0, cut)
                                        .bytes(bytes, cut, bytes.length)
                                        .writtenBytes(),
                                page.expected())))
                .as("cuts that change the page")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void comeOutTheSameCutAtAnyChar(PageFixture page) {
        String text = page.text();
        String expected = page.expectedText();
        int end = text.length();

        assertThat(IntStream.rangeClosed(0, end).filter(cut -> !feed(page)
                        .text(text, 0, cut)
                        .text(text, cut, end)
                        .writtenText()
                        .equals(expected)))
                .as("cuts of strings that change the page")
                .isEmpty();
        assertThat(IntStream.rangeClosed(0, end).filter(cut -> !feed(page)
                        .chars(text, 0, cut)
                        .chars(text, cut, end)
                        .writtenText()
                        .equals(expected)))
                .as("cuts of arrays that change the page")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void goThroughUntouchedWhereNothingIsToGoIn(PageFixture page) {
        assertThat(page.injector(Insertion.NONE).edited(page.input(), 0, page.input().length))
                .isNull();
        assertThat(page.injector(Insertion.NONE)
                        .edited(page.text(), 0, page.text().length()))
                .isNull();
    }

    /** A parser of HTML, written by others, agrees that each key stands in a script that is no part of a template. */
    @ParameterizedTest
    @MethodSource("pages")
    void haveTheirKeysWithinScripts(PageFixture page) {
        List<DataNode> scripts =
                Jsoup.parse(page.text(), "", Parser.htmlParser().setTrackPosition(true)).select("script").stream()
                        .filter(script -> !isInert(script))
                        .flatMap(script -> script.dataNodes().stream())
                        .toList();

        for (int key : keys(page)) {
            assertThat(scripts).as("scripts round %d", key).anyMatch(script -> holds(script, key));
        }
    }

    private static boolean isInert(Element script) {
        return script.parents().stream()
                .anyMatch(parent -> parent.nameIs("template") && !parent.hasAttr("shadowrootmode"));
    }

    private static boolean holds(DataNode script, int place) {
        return script.sourceRange().startPos() <= place
                && place <= script.sourceRange().endPos();
    }

    // Where in the page as it was written the keys went in.
    private static List<Integer> keys(PageFixture page) {
        String key = PageFixture.INSERTION.intoInit('\'');
        String expected = page.expectedText().replace('"', '\'');
        List<Integer> places = new ArrayList<>();
        for (int at = expected.indexOf(key); at >= 0; at = expected.indexOf(key, at + 1)) {
            places.add(at - places.size() * key.length());
        }
        return places;
    }

    private static Feed feed(PageFixture page) {
        return new Feed(page.injector(PageFixture.INSERTION));
    }
}
