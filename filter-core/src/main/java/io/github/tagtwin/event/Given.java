package io.github.tagtwin.event;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a JSP tag's attribute or a rule's setting was given: a text, an object's text, or whatever an expression came to.
 * Reading it never fails: what can't be read becomes something that LINE's rules refuse. Immutable.
 */
public final class Given {
    // Without an exponent, which makes a number of any size out of a few letters.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,40})?");
    private static final BigDecimal REFUSED = BigDecimal.ONE.negate();
    private static final List<String> REFUSED_TEXTS = List.of("");

    private final @Nullable Object given;

    private Given(@Nullable Object given) {
        this.given = given;
    }

    /** What was given; null where nothing was. */
    public static Given of(@Nullable Object given) {
        return new Given(given);
    }

    /** Whether anything was given. */
    public boolean isGiven() {
        return given != null;
    }

    /** The text without blanks around it; empty where there is none. */
    public String text() {
        return text(given);
    }

    /** The number; below zero where it is none. */
    public BigDecimal number() {
        if (given instanceof BigDecimal) {
            return (BigDecimal) given;
        }
        if (given instanceof Double || given instanceof Float) {
            double number = ((Number) given).doubleValue();
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : REFUSED;
        }
        String text = text();
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : REFUSED;
    }

    /** The whole number; below zero where it is none. */
    public long count() {
        try {
            return number().longValueExact();
        } catch (ArithmeticException fraction) {
            return REFUSED.longValueExact();
        }
    }

    /** The texts of a collection or an array, or of a text with commas between them. */
    public List<String> texts() {
        try {
            if (given instanceof Collection) {
                return texts((Collection<?>) given);
            }
            return given instanceof Object[] ? texts(Arrays.asList((Object[]) given)) : pieces();
        } catch (RuntimeException theirs) {
            return REFUSED_TEXTS;
        }
    }

    private List<String> pieces() {
        return Arrays.stream(text().split(",", -1))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    private static List<String> texts(Collection<?> each) {
        return each.stream().map(Given::text).collect(Collectors.toUnmodifiableList());
    }

    private static String text(@Nullable Object given) {
        try {
            String text = given == null ? null : given.toString();
            return text == null ? "" : text.strip();
        } catch (RuntimeException theirs) {
            return "";
        }
    }
}
