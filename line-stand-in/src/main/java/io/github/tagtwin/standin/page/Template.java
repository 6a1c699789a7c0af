package io.github.tagtwin.standin.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of HTML with gaps: <code>{{name}}</code> takes text, escaped; <code>{{&name}}</code> takes HTML that another template
 * made. Immutable.
 */
final class Template {

    private static final Pattern GAP = Pattern.compile("\\{\\{(&?)(\\w+)}}");

    private final String html;

    private Template(String html) {
        this.html = html;
    }

    static Template resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            return new Template(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String html) {
        return new Template(html);
    }

    /** Fills every gap; a gap without a value is a bug. */
    String fill(Map<String, String> values) {
        return GAP.matcher(html)
                .replaceAll(gap -> Matcher.quoteReplacement(filling(gap.group(1), value(values, gap.group(2)))));
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), () -> "no value for the gap " + name);
    }

    private static String filling(String mark, String value) {
        return mark.isEmpty() ? escaped(value) : value;
    }

    /** Text as HTML shows it, in an element or in a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
