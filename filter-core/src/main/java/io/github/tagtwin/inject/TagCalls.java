package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/**
 * Knows LINE Tag's calls among a script's tokens: {@code _lt('init', {…})}, where the key is inserted, and a key of the
 * page's own and the LINE Tag ID are read, and {@code _lt('send', 'cv', {type: '…'})}, whose name and worth are read.
 */
final class TagCalls {
    private enum Expected {
        FUNCTION,
        PARENTHESIS,
        COMMAND,
        INIT_COMMA,
        INIT_OPTIONS,
        SEND_COMMA,
        SEND_WHAT,
        CONVERSION_COMMA,
        CONVERSION_OPTIONS,
        OPTIONS
    }

    private final Sighting sighting = new Sighting();
    private Expected expected = Expected.FUNCTION;
    private @Nullable TagOptions options;
    private char quote = '\'';
    private boolean parked;

    /** What was seen of them so far. */
    Sighting sighting() {
        return sighting;
    }

    /** Begins a new script, which may be parked: not run before somebody consents. */
    void begin(boolean isParked) {
        parked = isParked;
        expected = Expected.FUNCTION;
        options = null;
    }

    /** Whether no call is being read, so that only the word {@code _lt} counts. */
    boolean isIdle() {
        return expected == Expected.FUNCTION;
    }

    /** Whether the letters of a string that begins now are wanted. */
    boolean wantsText() {
        return options != null && options.reader().wantsText();
    }

    /** Whether the letters of a word that begins now are wanted. */
    boolean wantsWord() {
        return options != null && options.reader().wantsWord();
    }

    /** The next letters of a string or a word. */
    void letters(String letters) {
        if (options != null) {
            options.reader().letters(letters);
        }
    }

    /** The quotation mark that the page used in the latest {@code init}. */
    char quote() {
        return quote;
    }

    void word(Word word) {
        if (options != null) {
            options.reader().word(word);
        } else {
            noteVariableOptions();
            expected = word == Word.LINE_TAG ? Expected.PARENTHESIS : Expected.FUNCTION;
        }
    }

    void string(Word word, boolean escaped, char mark) {
        if (options != null) {
            options.reader().string(word, escaped);
        } else if (expected == Expected.COMMAND) {
            quote = mark;
            expected = escaped ? Expected.FUNCTION : command(word);
        } else if (expected == Expected.SEND_WHAT && word == Word.CONVERSION && !escaped) {
            expected = Expected.CONVERSION_COMMA;
        } else {
            other();
        }
    }

    private static Expected command(Word word) {
        return word == Word.INIT ? Expected.INIT_COMMA : word == Word.SEND ? Expected.SEND_COMMA : Expected.FUNCTION;
    }

    /** A template, a regular expression, a broken string. */
    void other() {
        if (options != null) {
            options.reader().other();
        } else {
            noteVariableOptions();
            expected = Expected.FUNCTION;
        }
    }

    /** A punctuation mark; true where the key belongs right after it. */
    boolean mark(int mark) {
        if (expected == Expected.FUNCTION) {
            return false;
        }
        switch (expected) {
            case OPTIONS:
                inOptions(mark);
                return false;
            case INIT_OPTIONS:
            case CONVERSION_OPTIONS:
                return beginOptions(mark);
            default:
                expected = after(mark);
                return false;
        }
    }

    private Expected after(int mark) {
        if (expected == Expected.PARENTHESIS) {
            return mark == '(' ? Expected.COMMAND : Expected.FUNCTION;
        }
        if (mark != ',') {
            return Expected.FUNCTION;
        }
        switch (expected) {
            case INIT_COMMA:
                return Expected.INIT_OPTIONS;
            case SEND_COMMA:
                return Expected.SEND_WHAT;
            case CONVERSION_COMMA:
                return Expected.CONVERSION_OPTIONS;
            default:
                return Expected.FUNCTION;
        }
    }

    private boolean beginOptions(int mark) {
        boolean init = expected == Expected.INIT_OPTIONS;
        if (mark != '{') {
            other();
            return false;
        }
        options = init ? InitOptions.unread() : ConversionOptions.unread(parked);
        expected = Expected.OPTIONS;
        if (init) {
            sighting.init(parked);
        }
        return init;
    }

    private void inOptions(int mark) {
        if (options != null && options.reader().mark(mark)) {
            options.tell(sighting);
            options = null;
            expected = Expected.FUNCTION;
        }
    }

    private void noteVariableOptions() {
        if (expected == Expected.INIT_OPTIONS) {
            sighting.variableOptions();
        } else if (expected == Expected.CONVERSION_OPTIONS) {
            sighting.conversionOfUnknownName();
        }
    }
}
