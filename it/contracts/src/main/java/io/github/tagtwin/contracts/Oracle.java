package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds an answer against the answer that the same application gave without the filter. */
final class Oracle {
    private static final Set<String> VALIDATORS = Set.of("etag", "last-modified", "accept-ranges");

    private static final Set<String> NETWORKS = Set.of("cdn-cache-control", "surrogate-control");

    private final Answer filtered;
    private final Answer plain;

    private Oracle(Answer filtered, Answer plain) {
        this.filtered = filtered;
        this.plain = plain;
    }

    static Oracle of(Answer filtered, Answer plain) {
        return new Oracle(filtered, plain);
    }

    /** The same, byte for byte and header for header. */
    void findsThePageUntouched() {
        findsTheSameBody(0);
        assertThat(filtered.head()).isEqualTo(plain.head());
    }

    /** The same bytes but for so many insertions of one key, and a head without what such a page must not carry. */
    void findsThePageEdited(int insertions) {
        findsThePageEdited(insertions, "private, no-cache");
    }

    /** The same, with these words for caches. */
    void findsThePageEdited(int insertions, String caching) {
        findsTheSameBody(insertions);
        findsTheHeadOfAnEditedPage(caching);
    }

    /** A page of the server's own, or the head of one alone; the head may still say that it isn't to be kept. */
    void findsThePageReplaced(String method) {
        if (method.equals("HEAD")) {
            assertThat(filtered.length()).isZero();
            assertThat(filtered.status()).isEqualTo(plain.status());
        } else {
            findsTheSameText();
        }
        assertThat(common(filtered.head())).isEqualTo(common(plain.head()));
    }

    /** Private to the visitor and asked for anew each time; everything else as it was. */
    void findsTheHeadOfAnEditedPage() {
        findsTheHeadOfAnEditedPage("private, no-cache");
    }

    private void findsTheHeadOfAnEditedPage(String caching) {
        Map<String, List<String>> head = filtered.head();
        assertThat(filtered.status()).isEqualTo(plain.status());
        assertThat(head).containsEntry("cache-control", List.of(caching));
        assertThat(head.keySet()).doesNotContainAnyElementsOf(VALIDATORS);
        NETWORKS.forEach(
                network -> assertThat(head.getOrDefault(network, List.of())).isSubsetOf("no-store"));
        assertThat(common(head)).isEqualTo(common(plain.head()));
    }

    private void findsTheSameBody(int insertions) {
        findsTheSameText();
        assertThat(filtered.keys()).hasSize(insertions);
        assertThat(Set.copyOf(filtered.keys())).hasSizeLessThan(2);
        assertThat(filtered.isCut()).isEqualTo(plain.isCut());
    }

    private void findsTheSameText() {
        assertThat(filtered.status()).isEqualTo(plain.status());
        assertThat(filtered.octetsWithoutInsertions()).isEqualTo(plain.octetsWithoutInsertions());
        assertThat(filtered.isCut() && !plain.isCut()).as("cut by us").isFalse();
        if (!filtered.isCut()) {
            assertThat(filtered.headers("Content-Length")).isSubsetOf(String.valueOf(filtered.length()));
        }
    }

    private static Map<String, List<String>> common(Map<String, List<String>> head) {
        head.keySet().removeAll(VALIDATORS);
        head.keySet().removeAll(NETWORKS);
        head.keySet().removeAll(Set.of("cache-control", "content-length"));
        return head;
    }
}
