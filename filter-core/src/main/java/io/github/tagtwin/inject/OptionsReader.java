package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/**
 * Reads some properties out of an object literal, token by token from behind its opening brace: those that are plain
 * strings.
 */
final class OptionsReader {
    private enum Place {
        NAME,
        COLON,
        VALUE,
        VALUE_END,
        ELSEWHERE
    }

    private final Option[] options;
    private Place place = Place.NAME;
    private @Nullable Option current;
    private int depth = 1;

    OptionsReader(Option... options) {
        this.options = options;
    }

    /** Whether a string that begins now is a property's value, and its letters are wanted. */
    boolean wantsText() {
        return place == Place.VALUE;
    }

    void letter(int unit) {
        if (current != null) {
            current.letter(unit);
        }
    }

    void word(Word word) {
        if (place == Place.NAME) {
            name(word);
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
            current.endString();
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
            if (option.name() == word) {
                current = option;
                option.begin();
            }
        }
    }
}
