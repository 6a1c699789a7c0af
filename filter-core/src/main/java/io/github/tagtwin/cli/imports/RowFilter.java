package io.github.tagtwin.cli.imports;

import io.github.tagtwin.cli.terminal.UnusableException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which rows are wanted, by one column: {@code status=paid}, {@code status!=cancelled}, {@code status~paid|sent}. Immutable. */
final class RowFilter {
    private static final Pattern FORM = Pattern.compile("(?s)(.+?)(!=|=|~)(.*)");

    private final String title;
    private final Predicate<String> wanted;

    private RowFilter(String title, Predicate<String> wanted) {
        this.title = title;
        this.wanted = wanted;
    }

    /**
     * A filter.
     *
     * @throws UnusableException if it isn't one
     */
    static RowFilter of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new UnusableException(
                    "--filter is COLUMN=TEXT, COLUMN!=TEXT or COLUMN~EXPRESSION, not '" + text + "'");
        }
        return new RowFilter(parts.group(1), wanted(parts.group(2), parts.group(3)));
    }

    private static Predicate<String> wanted(String sign, String text) {
        switch (sign) {
            case "=":
                return text::equals;
            case "!=":
                return other -> !text.equals(other);
            default:
                return matching(text);
        }
    }

    private static Predicate<String> matching(String expression) {
        try {
            return Pattern.compile(expression).asMatchPredicate();
        } catch (PatternSyntaxException malformed) {
            throw new UnusableException("'" + expression + "' in --filter is no regular expression");
        }
    }

    boolean wants(Row row, Columns columns) {
        return wanted.test(columns.text(row, title));
    }

    /**
     * Makes sure that its column is there.
     *
     * @throws UnusableException if it isn't
     */
    void check(Columns columns) {
        columns.require(title);
    }
}
