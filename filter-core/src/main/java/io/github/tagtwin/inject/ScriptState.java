package io.github.tagtwin.inject;

/** Where in a script's text its reader stands. */
enum ScriptState {
    CODE,
    WORD,
    SLASH,
    STRING,
    STRING_ESCAPE,
    TEMPLATE,
    TEMPLATE_ESCAPE,
    TEMPLATE_DOLLAR,
    REGEX,
    REGEX_ESCAPE,
    REGEX_CLASS,
    REGEX_CLASS_ESCAPE,
    LINE_COMMENT,
    BLOCK_COMMENT,
    BLOCK_COMMENT_STAR,
    /** Too deep in templates to be followed. */
    OPAQUE;

    /** Where it stands one unit on, in what is passed over: a comment, a regular expression, an escape. */
    ScriptState after(int unit) {
        switch (this) {
            case STRING_ESCAPE:
                return STRING;
            case TEMPLATE_ESCAPE:
                return TEMPLATE;
            case REGEX_ESCAPE:
                return isLineEnd(unit) ? CODE : REGEX;
            case REGEX_CLASS_ESCAPE:
                return isLineEnd(unit) ? CODE : REGEX_CLASS;
            case REGEX:
            case REGEX_CLASS:
                return afterRegex(unit);
            case LINE_COMMENT:
                return isLineEnd(unit) ? CODE : this;
            case BLOCK_COMMENT:
                return unit == '*' ? BLOCK_COMMENT_STAR : this;
            case BLOCK_COMMENT_STAR:
                return unit == '/' ? CODE : unit == '*' ? this : BLOCK_COMMENT;
            default:
                return this;
        }
    }

    // Unfinished, it ends with its line.
    private ScriptState afterRegex(int unit) {
        if (isLineEnd(unit)) {
            return CODE;
        }
        switch (unit) {
            case '\\':
                return this == REGEX ? REGEX_ESCAPE : REGEX_CLASS_ESCAPE;
            case '[':
                return REGEX_CLASS;
            case ']':
                return REGEX;
            default:
                return unit == '/' && this == REGEX ? CODE : this;
        }
    }

    static boolean isLineEnd(int unit) {
        return unit == '\n' || unit == '\r';
    }
}
