package io.github.tagtwin.sample;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values become text in a page: the functions of {@code WEB-INF/shop.tld}. */
public final class Text {
    private Text() {}

    /** Escaped for HTML, between tags and inside quoted attributes. */
    public static String html(@Nullable Object value) {
        return value == null ? "" : escaped(value.toString());
    }

    /** An amount as shops in Taiwan write it: {@code NT$1,280}. */
    public static String money(int amount) {
        return String.format(Locale.ROOT, "NT$%,d", amount);
    }

    private static String escaped(String text) {
        StringBuilder page = new StringBuilder(text.length() + 16);
        text.chars().forEach(character -> append(page, (char) character));
        return page.toString();
    }

    private static void append(StringBuilder page, char character) {
        switch (character) {
            case '&':
                page.append("&amp;");
                break;
            case '<':
                page.append("&lt;");
                break;
            case '>':
                page.append("&gt;");
                break;
            case '"':
                page.append("&quot;");
                break;
            case '\'':
                page.append("&#39;");
                break;
            default:
                page.append(character);
        }
    }
}
