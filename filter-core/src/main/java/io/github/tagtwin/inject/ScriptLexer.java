package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/**
 * Reads a script's tokens, one code unit (a byte, or a char) at a time, resumable at any of them: words, strings, and single punctuation
 * marks; comments, blanks, templates and regular expressions are passed over.
 *
 * <p>Not a parser: where JavaScript needs one to tell a division from a regular expression, the mark before it decides.
 * A wrong guess, like an unfinished string, ends with its line.
 */
final class ScriptLexer {
    private static final int DEEPEST_TEMPLATE = 16;
    private static final String HTML_COMMENT = "<!--";

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
    private final Spelling spelling;
    private State state = State.CODE;
    private short @Nullable [] templateBraces;
    private int templates;
    private int braces;
    private long controls;
    private byte parentheses;
    private byte htmlComment;
    private char quote;
    private char lastMark;
    private boolean keeping;
    private boolean escaped;
    private boolean control;
    private boolean valueBefore;
    private boolean valueBeforeMark;

    ScriptLexer(TagCalls calls, Spelling spelling) {
        this.calls = calls;
        this.spelling = spelling;
    }

    /** Begins a new script, which may be parked: not run before somebody consents. */
    void begin(boolean parked) {
        state = State.CODE;
        templates = 0;
        braces = 0;
        parentheses = 0;
        htmlComment = 0;
        lastMark = 0;
        control = false;
        valueBefore = false;
        calls.begin(parked);
    }

    /** What may be leapt over now; only a {@code <} matters besides its stops. */
    Leap leap() {
        if (!calls.isIdle()) {
            return Leap.NONE;
        }
        switch (state) {
            case CODE:
                return templates > 0 || htmlComment > 0 ? Leap.NONE : parentheses > 0 ? Leap.CONDITION : Leap.CODE;
            case STRING:
                return quote == '"' ? Leap.DOUBLE_QUOTED_STRING : Leap.SINGLE_QUOTED_STRING;
            case TEMPLATE:
                return Leap.TEMPLATE_STRING;
            case LINE_COMMENT:
                return Leap.LINE_COMMENT;
            case BLOCK_COMMENT:
                return Leap.BLOCK_COMMENT;
            default:
                return Leap.NONE;
        }
    }

    /** A leap over code was made: what comes now tells by itself all that counts, or stands behind a string. */
    void leapt() {
        lastMark = 0;
        control = false;
        valueBefore = true;
    }

    TagCalls calls() {
        return calls;
    }

    /** Takes the script's next code unit; true where the insertion belongs right after it. */
    boolean accept(int unit) {
        return state == State.CODE ? code(unit) : state == State.WORD ? word(unit) : elsewhere(unit);
    }

    private boolean elsewhere(int unit) {
        switch (state) {
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
            lastMark = 0;
            return false;
        }
        if (Letters.isWord(unit)) {
            spelling.begin(Word.SPELLINGS);
            spelling.add(unit);
            state = State.WORD;
            return false;
        }
        switch (unit) {
            case '\'':
            case '"':
                beginString(unit);
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
        if (Letters.isWord(unit)) {
            spelling.add(unit);
            return false;
        }
        endWord(Word.of(spelling));
        return code(unit);
    }

    // Behind a dot any word is a property's name.
    private void endWord(Word word) {
        boolean property = lastMark == '.';
        endToken(property || !word.isOperator());
        control = word.isControl() && !property;
        calls.word(word);
    }

    private void endToken(boolean isValue) {
        state = State.CODE;
        htmlComment = 0;
        lastMark = 0;
        control = false;
        valueBefore = isValue;
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

    private void beginString(int mark) {
        spelling.begin(Word.SPELLINGS);
        quote = (char) mark;
        escaped = false;
        keeping = calls.wantsText();
        state = State.STRING;
    }

    private boolean string(int unit) {
        if (unit == quote) {
            endToken(true);
            calls.string(Word.of(spelling), escaped, quote);
        } else if (unit == '\\') {
            escaped = true;
            state = State.STRING_ESCAPE;
        } else if (isLineEnd(unit)) {
            endToken(false);
            calls.other();
        } else {
            letter(unit);
        }
        return false;
    }

    private void letter(int unit) {
        spelling.add(unit);
        if (keeping) {
            calls.letter(unit);
        }
    }

    private boolean regex(int unit) {
        if (isLineEnd(unit)) {
            endToken(false);
        } else if (unit == '\\') {
            state = state == State.REGEX ? State.REGEX_ESCAPE : State.REGEX_CLASS_ESCAPE;
        } else if (unit == '[') {
            state = State.REGEX_CLASS;
        } else if (unit == ']') {
            state = State.REGEX;
        } else if (unit == '/' && state == State.REGEX) {
            endToken(true);
        }
        return false;
    }

    private void enterTemplate() {
        calls.other();
        state = State.TEMPLATE;
    }

    private boolean template(int unit) {
        if (unit == '`') {
            endToken(true);
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
        templateBraces()[templates++] = (short) braces;
        braces = 0;
        endToken(false);
        return false;
    }

    private short[] templateBraces() {
        if (templateBraces == null) {
            templateBraces = new short[DEEPEST_TEMPLATE];
        }
        return templateBraces;
    }

    private boolean mark(int unit) {
        if (templates > 0 && isTemplateResumed(unit)) {
            state = State.TEMPLATE;
            return false;
        }
        boolean isValue = isValue(unit);
        valueBeforeMark = valueBefore;
        valueBefore = isValue;
        lastMark = isSecondSign(unit) ? 0 : (char) unit;
        control = false;
        followHtmlComment(unit);
        return calls.mark(unit);
    }

    private boolean isTemplateResumed(int unit) {
        if (unit == '}' && braces == 0) {
            braces = templateBraces()[--templates];
            return true;
        }
        braces += unit == '{' ? 1 : unit == '}' ? -1 : 0;
        return false;
    }

    // Whether a value ends with this mark, so that a slash behind it divides.
    private boolean isValue(int mark) {
        switch (mark) {
            case '(':
                open();
                return false;
            case ')':
                return close();
            case ']':
                return true;
            case '+':
            case '-':
                return isSecondSign(mark) && valueBeforeMark;
            default:
                return false;
        }
    }

    // An increment or a decrement leaves a value before it what it is.
    private boolean isSecondSign(int mark) {
        return (mark == '+' || mark == '-') && mark == lastMark;
    }

    // Parentheses are counted only while one is open that holds a condition.
    private void open() {
        if (control || parentheses > 0) {
            controls = controls << 1 | (control ? 1 : 0);
            parentheses = (byte) Math.min(parentheses + 1, Long.SIZE);
        }
    }

    private boolean close() {
        if (parentheses == 0) {
            return true;
        }
        boolean condition = (controls & 1) != 0;
        controls >>>= 1;
        parentheses--;
        return !condition;
    }

    // JavaScript takes <!-- as the beginning of a line comment: old pages hid their scripts with it.
    private void followHtmlComment(int unit) {
        if (htmlComment == 0 && unit != '<') {
            return;
        }
        htmlComment = (byte) (unit == HTML_COMMENT.charAt(htmlComment) ? htmlComment + 1 : unit == '<' ? 1 : 0);
        if (htmlComment == HTML_COMMENT.length()) {
            htmlComment = 0;
            state = State.LINE_COMMENT;
        }
    }

    static boolean isWordPart(int unit) {
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
