package io.github.tagtwin.inject;

/**
 * Reads a script's tokens, one code unit (a byte, or a char) at a time, resumable at any of them: words, strings, and single punctuation
 * marks; comments, blanks, templates and regular expressions are passed over.
 *
 * <p>Not a parser: where JavaScript needs one to tell a division from a regular expression, the mark before it decides.
 * A wrong guess, like an unfinished string, ends with its line.
 */
final class ScriptLexer {
    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_STRING = 257;
    private static final int DEEPEST_TEMPLATE = 16;
    private static final String HTML_COMMENT = "<!--";
    private static final String[] OPERATOR_WORDS = {
        "return", "typeof", "case", "in", "of", "delete", "void", "throw", "else", "do"
    };

    private enum State {
        CODE,
        WORD,
        SLASH,
        LINE_COMMENT,
        BLOCK_COMMENT,
        BLOCK_COMMENT_STAR,
        STRING,
        STRING_ESCAPE,
        REGEX,
        REGEX_ESCAPE,
        REGEX_CLASS,
        REGEX_CLASS_ESCAPE,
        TEMPLATE,
        TEMPLATE_ESCAPE,
        TEMPLATE_DOLLAR,
        OPAQUE
    }

    private final TagCalls calls;
    private final StringBuilder text = new StringBuilder(LONGEST_WORD);
    private final int[] templateBraces = new int[DEEPEST_TEMPLATE];
    private State state = State.CODE;
    private int templates;
    private int braces;
    private int quote;
    private boolean escaped;
    private boolean valueBefore;
    private int htmlComment;

    ScriptLexer(TagCalls calls) {
        this.calls = calls;
    }

    /** Begins a new script. */
    void begin() {
        state = State.CODE;
        templates = 0;
        braces = 0;
        valueBefore = false;
        htmlComment = 0;
        calls.begin();
    }

    /** Takes the script's next code unit; true where the insertion belongs right after it. */
    boolean accept(int unit) {
        switch (state) {
            case CODE:
                return code(unit);
            case WORD:
                return word(unit);
            case SLASH:
                return slash(unit);
            case LINE_COMMENT:
                state = isLineEnd(unit) ? State.CODE : state;
                return false;
            case BLOCK_COMMENT:
                state = unit == '*' ? State.BLOCK_COMMENT_STAR : state;
                return false;
            case BLOCK_COMMENT_STAR:
                state = unit == '/' ? State.CODE : unit == '*' ? state : State.BLOCK_COMMENT;
                return false;
            case STRING:
                return string(unit);
            case STRING_ESCAPE:
                state = State.STRING;
                return false;
            case REGEX:
            case REGEX_CLASS:
                return regex(unit);
            case REGEX_ESCAPE:
                state = isLineEnd(unit) ? State.CODE : State.REGEX;
                return false;
            case REGEX_CLASS_ESCAPE:
                state = isLineEnd(unit) ? State.CODE : State.REGEX_CLASS;
                return false;
            case TEMPLATE:
                return template(unit);
            case TEMPLATE_ESCAPE:
                state = State.TEMPLATE;
                return false;
            case TEMPLATE_DOLLAR:
                return templateDollar(unit);
            default:
                return false;
        }
    }

    private boolean code(int unit) {
        if (isBlank(unit)) {
            htmlComment = 0;
            return false;
        }
        if (isWordPart(unit)) {
            text.setLength(0);
            text.append((char) unit);
            state = State.WORD;
            return false;
        }
        switch (unit) {
            case '\'':
            case '"':
                text.setLength(0);
                quote = unit;
                escaped = false;
                state = State.STRING;
                return false;
            case '`':
                enterTemplate();
                return false;
            case '/':
                state = State.SLASH;
                return false;
            default:
                return mark(unit);
        }
    }

    private boolean word(int unit) {
        if (isWordPart(unit)) {
            if (text.length() < LONGEST_WORD) {
                text.append((char) unit);
            }
            return false;
        }
        state = State.CODE;
        htmlComment = 0;
        valueBefore = !isOperatorWord();
        calls.word(text);
        return code(unit);
    }

    private boolean slash(int unit) {
        if (unit == '/') {
            state = State.LINE_COMMENT;
            return false;
        }
        if (unit == '*') {
            state = State.BLOCK_COMMENT;
            return false;
        }
        if (!valueBefore) {
            calls.other();
            state = State.REGEX;
            return regex(unit);
        }
        state = State.CODE;
        mark('/');
        return code(unit);
    }

    private boolean string(int unit) {
        if (unit == quote) {
            state = State.CODE;
            htmlComment = 0;
            valueBefore = true;
            calls.string(text, escaped, (char) quote);
        } else if (unit == '\\') {
            escaped = true;
            state = State.STRING_ESCAPE;
        } else if (isLineEnd(unit)) {
            state = State.CODE;
            calls.other();
        } else if (text.length() < LONGEST_STRING) {
            text.append((char) unit);
        }
        return false;
    }

    private boolean regex(int unit) {
        if (isLineEnd(unit)) {
            state = State.CODE;
        } else if (unit == '\\') {
            state = state == State.REGEX ? State.REGEX_ESCAPE : State.REGEX_CLASS_ESCAPE;
        } else if (unit == '[') {
            state = State.REGEX_CLASS;
        } else if (unit == ']') {
            state = State.REGEX;
        } else if (unit == '/' && state == State.REGEX) {
            state = State.CODE;
            valueBefore = true;
        }
        return false;
    }

    private void enterTemplate() {
        calls.other();
        state = State.TEMPLATE;
    }

    private boolean template(int unit) {
        if (unit == '`') {
            state = State.CODE;
            valueBefore = true;
        } else if (unit == '\\') {
            state = State.TEMPLATE_ESCAPE;
        } else if (unit == '$') {
            state = State.TEMPLATE_DOLLAR;
        }
        return false;
    }

    private boolean templateDollar(int unit) {
        if (unit != '{') {
            state = State.TEMPLATE;
            return template(unit);
        }
        if (templates == DEEPEST_TEMPLATE) {
            state = State.OPAQUE;
            return false;
        }
        templateBraces[templates++] = braces;
        braces = 0;
        valueBefore = false;
        state = State.CODE;
        return false;
    }

    private boolean mark(int unit) {
        if (unit == '}' && braces == 0 && templates > 0) {
            braces = templateBraces[--templates];
            state = State.TEMPLATE;
            return false;
        }
        braces += unit == '{' ? 1 : unit == '}' && braces > 0 ? -1 : 0;
        valueBefore = unit == ')' || unit == ']';
        followHtmlComment(unit);
        return calls.mark(unit);
    }

    // JavaScript takes <!-- as the beginning of a line comment: old pages hid their scripts with it.
    private void followHtmlComment(int unit) {
        htmlComment = unit == HTML_COMMENT.charAt(htmlComment) ? htmlComment + 1 : unit == '<' ? 1 : 0;
        if (htmlComment == HTML_COMMENT.length()) {
            htmlComment = 0;
            state = State.LINE_COMMENT;
        }
    }

    // After these a slash begins a regular expression.
    private boolean isOperatorWord() {
        for (String operator : OPERATOR_WORDS) {
            if (operator.contentEquals(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPart(int unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || unit == '_'
                || unit == '$'
                || unit == '\\'
                || unit > 0x7F;
    }

    private static boolean isBlank(int unit) {
        return unit <= ' ';
    }

    private static boolean isLineEnd(int unit) {
        return unit == '\n' || unit == '\r';
    }
}
