package io.github.tagtwin.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Pages in any number of chunks, of any kinds. */
class RandomCutsTest {
    private static final List<PageFixture> PAGES = PageFixture.all();

    @Property(tries = 2000)
    void giveTheSameBytes(@ForAll("pages") PageFixture page, @ForAll("steps") List<Integer> steps) {
        byte[] bytes = page.input();
        Feed feed = new Feed(page.injector(PageFixture.INSERTION));
        int from = 0;
        for (int step : endless(steps, bytes.length)) {
            int to = Math.min(bytes.length, from + step);
            from = step % 3 == 0 ? feedSingly(feed, bytes, from, to) : feedWhole(feed, bytes, from, to);
        }

        assertThat(feed.writtenBytes()).isEqualTo(page.expected());
    }

    @Property(tries = 2000)
    void giveTheSameChars(@ForAll("pages") PageFixture page, @ForAll("steps") List<Integer> steps) {
        String text = page.text();
        Feed feed = new Feed(page.injector(PageFixture.INSERTION));
        int from = 0;
        for (int step : endless(steps, text.length())) {
            int to = Math.min(text.length(), from + step);
            from = feedText(feed, step % 3, text, from, to);
        }

        assertThat(feed.writtenText()).isEqualTo(page.expectedText());
    }

    private static int feedSingly(Feed feed, byte[] page, int from, int to) {
        feed.singleBytes(page, from, to);
        return to;
    }

    private static int feedWhole(Feed feed, byte[] page, int from, int to) {
        feed.bytes(page, from, to);
        return to;
    }

    private static int feedText(Feed feed, int kind, String page, int from, int to) {
        if (kind == 0) {
            feed.singleChars(page, from, to);
        } else if (kind == 1) {
            feed.chars(page, from, to);
        } else {
            feed.text(page, from, to);
        }
        return to;
    }

    // The steps, over and over until they make up the page.
    private static List<Integer> endless(List<Integer> steps, int length) {
        List<Integer> all = new ArrayList<>();
        for (int sum = 0, next = 0; sum < length; sum += all.get(next++)) {
            all.add(steps.get(next % steps.size()));
        }
        return all;
    }

    @Provide
    Arbitrary<PageFixture> pages() {
        return Arbitraries.of(PAGES);
    }

    @Provide
    Arbitrary<List<Integer>> steps() {
        Arbitrary<Integer> step = Arbitraries.oneOf(Stream.of(3, 40, 400, 3000)
                .map(most -> (Arbitrary<Integer>) Arbitraries.integers().between(1, most))
                .toList());
        return step.list().ofMinSize(1).ofMaxSize(30);
    }
}
