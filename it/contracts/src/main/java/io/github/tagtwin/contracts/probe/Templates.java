package io.github.tagtwin.contracts.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Pages, as texts. */
public final class Templates {
    /** The LINE Tag of all pages. */
    public static final String LINE_TAG_ID = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";

    private static final String TAG = "<script>_lt('init', {\n  customerType: 'lap', tagId: '" + LINE_TAG_ID
            + "'\n});\n_lt('send', 'pv', ['" + LINE_TAG_ID + "']);</script>\n";

    private Templates() {}

    /** About 20 KB, more than any server buffers, with LINE Tag early in it and a text of several bytes a letter. */
    static String page() {
        return "<!DOCTYPE html><html><head><title>茶</title>\n" + TAG + "</head><body>\n" + paragraphs(400)
                + "</body></html>\n";
    }

    /** Small enough for every server's buffer. */
    static String smallPage() {
        return "<!DOCTYPE html><html><head>\n" + TAG + "</head><body>" + paragraphs(3) + "</body></html>\n";
    }

    /** A page that has LINE Tag a second time, at its end. */
    static String pageWithTwoTags() {
        return page().replace("</body>", TAG.replace('\'', '"') + "</body>");
    }

    static String pageWithoutTag() {
        return page().replace(TAG, "");
    }

    /** About 1 MB, with LINE Tag at its end. */
    static String bigPage() {
        return "<!DOCTYPE html><html><head></head><body>\n" + paragraphs(24_000) + TAG + "</body></html>\n";
    }

    static String bigPageWithoutTag() {
        return bigPage().replace(TAG, "");
    }

    static String smallPageWithoutTag() {
        return smallPage().replace(TAG, "");
    }

    static byte[] bytes(String page) {
        return page.getBytes(UTF_8);
    }

    private static String paragraphs(int count) {
        return "<p>高山烏龍, picked by hand — 冬片</p>\n".repeat(count);
    }
}
