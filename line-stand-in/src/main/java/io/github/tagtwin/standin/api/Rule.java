package io.github.tagtwin.standin.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What one field of the guide's tables may hold. Immutable. */
final class Rule {

    private static final int MAX_DIGITS = 40;
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    private final String wish;
    private final Predicate<JsonValue> allows;

    private Rule(String wish, Predicate<JsonValue> allows) {
        this.wish = wish;
        this.allows = allows;
    }

    static Rule oneOf(String... words) {
        return text(String.join(" or ", words), Set.of(words)::contains);
    }

    static Rule matching(String pattern) {
        return text("text like " + pattern, Pattern.compile(pattern).asMatchPredicate());
    }

    /** Text of at least one and at most so many UTF-16 units, as Java counts a string's length. */
    static Rule textUpTo(int length) {
        return text("text of 1 to " + length + " characters", text -> !text.isEmpty() && text.length() <= length);
    }

    static Rule text(String wish, Predicate<String> allows) {
        return new Rule(wish, value -> value instanceof JsonString && allows.test(((JsonString) value).getString()));
    }

    /** A whole number written without a fraction or an exponent. */
    static Rule integer(long least, long most) {
        return new Rule("an integer from " + least + " to " + most, value -> {
            boolean whole = INTEGER.matcher(value.toString()).matches();
            return whole && isBetween(value, least, most);
        });
    }

    static Rule number(long least, long most) {
        return new Rule("a number from " + least + " to " + most, value -> isBetween(value, least, most));
    }

    static Rule flag() {
        return new Rule(
                "true or false",
                value -> value.getValueType() == ValueType.TRUE || value.getValueType() == ValueType.FALSE);
    }

    static Rule textsUpTo(int size) {
        return new Rule("an array of at most " + size + " strings, none empty", value -> {
            boolean fits = value instanceof JsonArray && ((JsonArray) value).size() <= size;
            return fits && ((JsonArray) value).stream().allMatch(Rule::isFilledText);
        });
    }

    /** What the field must be, for the reason of a refusal. */
    String wish() {
        return wish;
    }

    boolean allows(JsonValue value) {
        return allows.test(value);
    }

    private static boolean isFilledText(JsonValue value) {
        return value instanceof JsonString && !((JsonString) value).getString().isEmpty();
    }

    private static boolean isBetween(JsonValue value, long least, long most) {
        if (!(value instanceof JsonNumber)) {
            return false;
        }
        BigDecimal number = ((JsonNumber) value).bigDecimalValue();
        return isOrdinary(number)
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** Keeps out numbers such as 1e-999999999, which fit between the bounds and fill a disk when written in full. */
    private static boolean isOrdinary(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
    }
}
