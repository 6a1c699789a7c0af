package io.github.tagtwin.rules;

import io.github.tagtwin.capture.PathPatterns;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The paths that a rule is of, told apart by how they are written: {@code /order/done} is that path, {@code /order/*} it and all below it, {@code *.done} an
 * ending; {@code regex:/order/[0-9]+} is one regular expression for the whole path.
 */
final class Paths {
    private static final String REGEX = "regex:";

    private Paths() {}

    /**
     * Reads paths, with commas or line breaks between them, or one regular expression.
     *
     * @throws IllegalArgumentException with the reason, if the text is neither
     */
    static Predicate<String> of(String text) {
        return text.startsWith(REGEX) ? regex(text.substring(REGEX.length()).strip()) : patterns(text);
    }

    private static Predicate<String> patterns(String text) {
        Set<String> patterns = Arrays.stream(text.split("[,\\r\\n]"))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (patterns.isEmpty() || !patterns.stream().allMatch(Paths::isPattern)) {
            throw new IllegalArgumentException(
                    "allowed: paths within the application, /order/done, /order/*, *.done, or regex:…");
        }
        return new PathPatterns(patterns)::match;
    }

    private static boolean isPattern(String text) {
        String rest = text.startsWith("*.")
                ? text.substring(2)
                : text.endsWith("/*") ? text.substring(0, text.length() - 1) : text;
        return (text.startsWith("/") || text.startsWith("*.")) && !rest.isEmpty() && rest.indexOf('*') < 0;
    }

    private static Predicate<String> regex(String text) {
        try {
            Pattern pattern = Pattern.compile(text);
            return path -> BoundedText.matches(pattern, path);
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException("no regular expression: " + broken.getDescription(), broken);
        }
    }
}
