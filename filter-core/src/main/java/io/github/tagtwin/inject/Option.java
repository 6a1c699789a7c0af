package io.github.tagtwin.inject;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One property of an object literal, as far as it can be read: absent, a plain string, or something else. */
final class Option {
    private static final int LONGEST_TEXT = 257;
    private static final int USUAL_TEXT = 36;

    private final Word name;
    private @Nullable StringBuilder text;
    private boolean found;
    private boolean literal;

    Option(Word name) {
        this.name = name;
    }

    Word name() {
        return name;
    }

    /** Its name was read; the last of several wins, as in the browser. */
    void begin() {
        found = true;
        literal = false;
        text = null;
    }

    void letter(int unit) {
        if (text == null) {
            text = new StringBuilder(USUAL_TEXT);
        }
        if (text.length() < LONGEST_TEXT) {
            text.append((char) unit);
        }
    }

    /** A string was all of its value so far. */
    void endString() {
        literal = true;
    }

    /** It is there, or may be, and isn't a plain string. */
    void spoil() {
        found = true;
        literal = false;
    }

    boolean isAbsent() {
        return !found;
    }

    /** The text of the plain string that it is. */
    Optional<String> text() {
        return literal ? Optional.of(text == null ? "" : text.toString()) : Optional.empty();
    }
}
