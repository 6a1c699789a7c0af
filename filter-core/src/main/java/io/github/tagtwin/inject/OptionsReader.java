package io.github.tagtwin.inject;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one property out of an object literal, token by token from behind its opening brace: the value where it is a
 * plain string, or that it isn't. The last of several wins, as in the browser.
 */
final class OptionsReader {
    static final OptionsReader NOTHING = new OptionsReader("", value -> {}, () -> {}, () -> {});

    private enum Place {
        NAME,
        COLON,
        VALUE,
        VALUE_END,
        ELSEWHERE
    }

    private final String property;
    private final Consumer<String> literal;
    private final Runnable expression;
    private final Runnable absent;
    private Place place = Place.NAME;
    private int depth = 1;
    private boolean wanted;
    private boolean found;
    private boolean known = true;
    private @Nullable String value;

    private OptionsReader(String property, Consumer<String> literal, Runnable expression, Runnable absent) {
        this.property = property;
        this.literal = literal;
        this.expression = expression;
        this.absent = absent;
    }

    /** Reads the page's own key. */
    static OptionsReader ofInit(Sighting sighting) {
        return new OptionsReader("deduplicationKey", sighting::ownKey, sighting::unknownKey, () -> {});
    }

    /** Reads a conversion's name. */
    static OptionsReader ofConversion(Sighting sighting) {
        return new OptionsReader(
                "type", sighting::conversion, sighting::conversionOfUnknownName, sighting::conversionOfUnknownName);
    }

    void word(CharSequence text) {
        if (place == Place.NAME) {
            name(text);
        } else {
            other();
        }
    }

    void string(CharSequence text, boolean escaped) {
        if (place == Place.NAME) {
            name(text);
        } else if (place == Place.VALUE && !escaped) {
            value = text.toString();
            place = Place.VALUE_END;
        } else {
            other();
        }
    }

    void other() {
        if (place == Place.VALUE || place == Place.VALUE_END) {
            known = false;
        }
        place = Place.ELSEWHERE;
    }

    /** A punctuation mark; true where it ends the literal. */
    boolean mark(int mark) {
        if (depth == 1 && (mark == ',' || mark == '}')) {
            endProperty();
            place = Place.NAME;
        } else if (depth == 1 && mark == ':' && place == Place.COLON) {
            place = wanted ? Place.VALUE : Place.ELSEWHERE;
        } else {
            inside(mark);
        }
        depth += mark == '{' || mark == '(' || mark == '[' ? 1 : mark == '}' || mark == ')' || mark == ']' ? -1 : 0;
        return depth == 0 && report();
    }

    // Spread and computed names may hold anything, the property too.
    private void inside(int mark) {
        if (place == Place.NAME && (mark == '.' || mark == '[')) {
            found = true;
            known = false;
            place = Place.ELSEWHERE;
        } else if (place != Place.ELSEWHERE) {
            other();
        }
    }

    private void name(CharSequence text) {
        wanted = property.contentEquals(text);
        place = Place.COLON;
        if (wanted) {
            found = true;
            known = true;
            value = null;
        }
    }

    // A name that ends without a value is a shorthand for a variable.
    private void endProperty() {
        if (wanted && (place == Place.COLON || place == Place.VALUE)) {
            known = false;
        }
        wanted = false;
    }

    private boolean report() {
        if (!found) {
            absent.run();
        } else if (known && value != null) {
            literal.accept(value);
        } else {
            expression.run();
        }
        return true;
    }
}
