package io.github.tagtwin.web.html;

/** Letters that stand for themselves, whoever wrote them. Immutable. */
public final class Text extends Node {
    private final String text;

    private Text(String text) {
        this.text = text;
    }

    /** A text as it is to be read. */
    public static Text of(String text) {
        return new Text(text);
    }

    @Override
    void write(StringBuilder page) {
        escape(text, page);
    }

    /** Writes a text so that it is one within an element as well as within a quoted attribute. */
    static void escape(String text, StringBuilder page) {
        for (int index = 0; index < text.length(); index++) {
            escape(text.charAt(index), page);
        }
    }

    private static void escape(char letter, StringBuilder page) {
        switch (letter) {
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
                page.append(isReadable(letter) ? letter : '\uFFFD');
        }
    }

    // Control characters are none of HTML's; those that turn the reading direction would show another text than it is.
    private static boolean isReadable(char letter) {
        boolean turns = (letter >= '\u202A' && letter <= '\u202E') || (letter >= '\u2066' && letter <= '\u2069');
        return letter == '\n' || letter == '\t' || !(turns || Character.isISOControl(letter));
    }
}
