package io.github.tagtwin.inject;

import java.util.Optional;

/** One property of an object literal, as far as it can be read: absent, a plain string or number, or something else. */
final class Option {
    /** Longer than all that LINE takes: letters beyond it aren't kept. */
    static final int LONGEST_TEXT = 257;

    private final Word name;
    private final String spelling;
    private final boolean number;
    private String text = "";
    private boolean found;
    private boolean literal;

    private Option(Word name, String spelling, boolean number) {
        this.name = name;
        this.spelling = spelling;
        this.number = number;
    }

    /** A property whose value is a string, and whose name the lexer knows. */
    static Option text(Word name) {
        return new Option(name, "", false);
    }

    /** A property whose value is a string, and whose name is known by its letters alone. */
    static Option text(String spelling) {
        return new Option(Word.OTHER, spelling, false);
    }

    /** A property whose value is a number or a string, and whose name is known by its letters alone. */
    static Option number(String spelling) {
        return new Option(Word.OTHER, spelling, true);
    }

    /** Whether it is the property of this name. */
    boolean isNamed(Word word, CharSequence letters) {
        return word == name && (name != Word.OTHER || spelling.contentEquals(letters));
    }

    /** Whether a word may be its value. */
    boolean isNumber() {
        return number;
    }

    /** Its name was read; the last of several wins, as in the browser. */
    void begin() {
        found = true;
        literal = false;
        text = "";
    }

    /** The next letters of its value. */
    void letters(String letters) {
        int room = Math.min(LONGEST_TEXT - text.length(), letters.length());
        if (room > 0) {
            text = text.isEmpty() ? letters.substring(0, room) : text + letters.substring(0, room);
        }
    }

    /** A string, or the digits of a number, was all of its value so far. */
    void endLiteral() {
        literal = true;
    }

    /** A number goes on behind its point. */
    void point() {
        literal = false;
        letters(".");
    }

    /** It is there, or may be, and isn't a plain string or number. */
    void spoil() {
        found = true;
        literal = false;
    }

    boolean isAbsent() {
        return !found;
    }

    /** The text of the plain string or number that it is. */
    Optional<String> text() {
        return literal ? Optional.of(literal()) : Optional.empty();
    }

    /** Whether it is a plain string or number. */
    boolean isLiteral() {
        return literal;
    }

    /** The text of the plain string or number. */
    String literal() {
        return text;
    }
}
