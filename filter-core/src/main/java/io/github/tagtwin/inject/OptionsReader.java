package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/**
 * Reads some properties out of an object literal, token by token from behind its opening brace: those that are plain
 * strings or numbers.
 */
final class OptionsReader {
    private enum Place {
        NAME,
        COLON,
        VALUE,
        VALUE_END,
        ELSEWHERE
    }

    private static final int LONGEST_NAME = 16;

    private final Option[] options;
    private final @Nullable StringBuilder name;
    private Place place = Place.NAME;
    private @Nullable Option current;
    private int depth = 1;

    private OptionsReader(boolean spelling, Option... options) {
        this.options = options;
        this.name = spelling ? new StringBuilder(LONGEST_NAME) : null;
    }

    /** For properties whose names the lexer knows. */
    static OptionsReader of(Option... options) {
        return new OptionsReader(false, options);
    }

    /** For properties of which some are known by the letters of their names. */
    static OptionsReader spelling(Option... options) {
        return new OptionsReader(true, options);
    }

    /** Whether a string that begins now is a property's value, or may be its name, and its letters are wanted. */
    boolean wantsText() {
        return place == Place.VALUE || (name != null && place == Place.NAME);
    }

    /** Whether the letters of a word that begins now are wanted, since it may be a property's name or a number. */
    boolean wantsWord() {
        return name != null && (place == Place.NAME || expectsNumber());
    }

    private boolean expectsNumber() {
        return place == Place.VALUE && current != null && current.isNumber();
    }

    /** The next letters of a string or a word. */
    void letters(String letters) {
        if (place == Place.NAME) {
            spell(letters);
        } else if (current != null) {
            current.letters(letters);
        }
    }

    private void spell(String letters) {
        if (name != null) {
            name.append(letters, 0, Math.min(LONGEST_NAME - name.length(), letters.length()));
        }
    }

    private void unspell() {
        if (name != null) {
            name.setLength(0);
        }
    }

    void word(Word word) {
        if (place == Place.NAME) {
            name(word);
        } else if (expectsNumber() && current != null) {
            current.endLiteral();
            place = Place.VALUE_END;
        } else {
            other();
        }
    }

    void string(Word word, boolean escaped) {
        if (place == Place.NAME && !escaped) {
            name(word);
        } else if (place == Place.NAME) {
            spoilAll();
        } else if (place == Place.VALUE && current != null && !escaped) {
            current.endLiteral();
            place = Place.VALUE_END;
        } else {
            other();
        }
    }

    void other() {
        if ((place == Place.VALUE || place == Place.VALUE_END) && current != null) {
            current.spoil();
        }
        place = Place.ELSEWHERE;
    }

    /** A punctuation mark; true where it ends the literal. */
    boolean mark(int mark) {
        if (depth == 1 && (mark == ',' || mark == '}')) {
            current = null;
            place = Place.NAME;
            unspell();
        } else if (mark == '.' && place == Place.VALUE_END && current != null && current.isNumber()) {
            current.point();
            place = Place.VALUE;
        } else if (depth == 1 && mark == ':' && place == Place.COLON) {
            place = current == null ? Place.ELSEWHERE : Place.VALUE;
        } else {
            inside(mark);
        }
        depth += mark == '{' || mark == '(' || mark == '[' ? 1 : mark == '}' || mark == ')' || mark == ']' ? -1 : 0;
        return depth == 0;
    }

    // Spread and computed names may hold any property.
    private void inside(int mark) {
        if (place == Place.NAME && (mark == '.' || mark == '[')) {
            spoilAll();
        } else if (place != Place.ELSEWHERE) {
            other();
        }
    }

    private void spoilAll() {
        for (Option option : options) {
            option.spoil();
        }
        place = Place.ELSEWHERE;
    }

    // A name that ends without a value, a shorthand or a method, is found and no literal.
    private void name(Word word) {
        current = null;
        place = Place.COLON;
        for (Option option : options) {
            if (option.isNamed(word, name == null ? "" : name)) {
                current = option;
                option.begin();
            }
        }
    }
}
