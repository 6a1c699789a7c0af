package io.github.tagtwin.inject;

/**
 * Knows LINE Tag's calls among a script's tokens: {@code _lt('init', {…})}, where the key is inserted and a key of the
 * page's own is read, and {@code _lt('send', 'cv', {type: '…'})}, whose name is read.
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

    private final Sighting sighting;
    private Expected expected = Expected.FUNCTION;
    private OptionsReader options = OptionsReader.NOTHING;
    private char quote = '\'';
    private boolean parked;

    TagCalls(Sighting sighting) {
        this.sighting = sighting;
    }

    /** Begins a new script. */
    void begin() {
        expected = Expected.FUNCTION;
        options = OptionsReader.NOTHING;
    }

    /** Whether the scripts that follow are parked: not run before somebody consents. */
    void parked(boolean isParked) {
        this.parked = isParked;
    }

    /** The quotation mark that the page used in the latest {@code init}. */
    char quote() {
        return quote;
    }

    void word(CharSequence text) {
        if (expected == Expected.OPTIONS) {
            options.word(text);
        } else {
            noteVariableOptions();
            expected = "_lt".contentEquals(text) ? Expected.PARENTHESIS : Expected.FUNCTION;
        }
    }

    void string(CharSequence text, boolean escaped, char mark) {
        switch (expected) {
            case OPTIONS:
                options.string(text, escaped);
                return;
            case COMMAND:
                quote = mark;
                expected = "init".contentEquals(text)
                        ? Expected.INIT_COMMA
                        : "send".contentEquals(text) ? Expected.SEND_COMMA : Expected.FUNCTION;
                return;
            case SEND_WHAT:
                expected = "cv".contentEquals(text) ? Expected.CONVERSION_COMMA : Expected.FUNCTION;
                return;
            default:
                other();
        }
    }

    /** A template, a regular expression, a broken string. */
    void other() {
        if (expected == Expected.OPTIONS) {
            options.other();
        } else {
            noteVariableOptions();
            expected = Expected.FUNCTION;
        }
    }

    /** A punctuation mark; true where the key belongs right after it. */
    boolean mark(int mark) {
        switch (expected) {
            case OPTIONS:
                if (options.mark(mark)) {
                    expected = Expected.FUNCTION;
                    options = OptionsReader.NOTHING;
                }
                return false;
            case PARENTHESIS:
                expected = mark == '(' ? Expected.COMMAND : Expected.FUNCTION;
                return false;
            case INIT_COMMA:
                expected = mark == ',' ? Expected.INIT_OPTIONS : Expected.FUNCTION;
                return false;
            case SEND_COMMA:
                expected = mark == ',' ? Expected.SEND_WHAT : Expected.FUNCTION;
                return false;
            case CONVERSION_COMMA:
                expected = mark == ',' ? Expected.CONVERSION_OPTIONS : Expected.FUNCTION;
                return false;
            case INIT_OPTIONS:
            case CONVERSION_OPTIONS:
                return options(mark);
            default:
                expected = Expected.FUNCTION;
                return false;
        }
    }

    private boolean options(int mark) {
        boolean init = expected == Expected.INIT_OPTIONS;
        if (mark != '{') {
            other();
            return false;
        }
        options = init ? OptionsReader.ofInit(sighting) : OptionsReader.ofConversion(sighting);
        expected = Expected.OPTIONS;
        if (init) {
            sighting.init(parked);
        }
        return init;
    }

    private void noteVariableOptions() {
        if (expected == Expected.INIT_OPTIONS) {
            sighting.variableOptions();
        } else if (expected == Expected.CONVERSION_OPTIONS) {
            sighting.conversionOfUnknownName();
        }
    }
}
