package io.github.tagtwin.inject;

/**
 * Reads a script's tokens, one code unit (a byte, or a char) at a time, resumable at any of them: words, strings, and single
 * punctuation marks; comments, blanks, templates and regular expressions are passed over.
 *
 * <p>Not a parser: where JavaScript needs one to tell a division from a regular expression, the mark before it decides.
 * A wrong guess, like an unfinished string, ends with its line.
 */
final class ScriptLexer extends Tokens {
    private static final String HTML_COMMENT = "<!--";

    private ScriptState state = ScriptState.CODE;
    private long operands = Operands.NONE;
    private long templates = TemplateNesting.NONE;
    private byte htmlComment;
    private char quote;

    @Override
    void begin(boolean isParked) {
        state = ScriptState.CODE;
        htmlComment = 0;
        operands = Operands.NONE;
        templates = TemplateNesting.NONE;
        super.begin(isParked);
    }

    /** What may be leapt over now; only a {@code <} matters besides its stops. */
    Leap leap() {
        if (isInCall()) {
            return Leap.NONE;
        }
        switch (state) {
            case CODE:
                return TemplateNesting.isOpen(templates) || htmlComment > 0
                        ? Leap.NONE
                        : Operands.isInCondition(operands) ? Leap.CONDITION : Leap.CODE;
            case STRING:
                return leapOverString();
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
        operands = Operands.forget(operands, true);
    }

    /** Whether nothing that was read so far matters to a rest of the script that has no call of LINE Tag's. */
    boolean isForgettable() {
        return state != ScriptState.WORD && !isInCall();
    }

    /** Takes the script's next code unit; true where the insertion belongs right after it. */
    boolean accept(int unit) {
        return state == ScriptState.CODE ? code(unit) : state == ScriptState.WORD ? word(unit) : elsewhere(unit);
    }

    /** Takes the units that only go on with the word, the string or the blanks being read; tells the place behind them. */
    <C> int behindRun(Chunks<C> chunks, C chunk, int from, int end) {
        switch (state) {
            case WORD:
                return behindLetters(chunks, chunk, from, ScriptLeaps.behindWord(chunks, chunk, from, end));
            case STRING:
                return behindLetters(
                        chunks, chunk, from, ScriptLeaps.until(leapOverString(), chunks, chunk, from, end));
            case CODE:
                return behindBlanks(from, ScriptLeaps.behindBlanks(chunks, chunk, from, end));
            default:
                return from;
        }
    }

    private <C> int behindLetters(Chunks<C> chunks, C chunk, int from, int end) {
        letters(chunks, chunk, from, end);
        return end;
    }

    private int behindBlanks(int from, int end) {
        if (end > from) {
            blank();
        }
        return end;
    }

    private void blank() {
        htmlComment = 0;
        operands = Operands.blank(operands);
    }

    private Leap leapOverString() {
        return quote == '"' ? Leap.DOUBLE_QUOTED_STRING : Leap.SINGLE_QUOTED_STRING;
    }

    private boolean elsewhere(int unit) {
        switch (state) {
            case SLASH:
                return slash(unit);
            case STRING:
                string(unit);
                return false;
            case TEMPLATE:
                template(unit);
                return false;
            case TEMPLATE_DOLLAR:
                templateDollar(unit);
                return false;
            case REGEX:
            case REGEX_CLASS:
                regex(unit);
                return false;
            default:
                state = state.after(unit);
                return false;
        }
    }

    private boolean code(int unit) {
        if (Letters.isScriptBlank(unit)) {
            blank();
            return false;
        }
        if (Letters.isWord(unit)) {
            beginWord(unit);
            return false;
        }
        switch (unit) {
            case '\'':
            case '"':
                beginString(unit);
                return false;
            case '`':
                other();
                state = ScriptState.TEMPLATE;
                return false;
            case '/':
                state = ScriptState.SLASH;
                return false;
            default:
                return mark(unit);
        }
    }

    private void beginWord(int unit) {
        state = ScriptState.WORD;
        beginWord();
        letter(unit);
    }

    private boolean word(int unit) {
        if (Letters.isWord(unit)) {
            letter(unit);
            return false;
        }
        leaveWord();
        return code(unit);
    }

    private void leaveWord() {
        state = ScriptState.CODE;
        htmlComment = 0;
        operands = Operands.word(operands, endWord());
    }

    private void endToken(boolean isValue) {
        state = ScriptState.CODE;
        htmlComment = 0;
        operands = Operands.forget(operands, isValue);
    }

    private boolean slash(int unit) {
        if (unit == '/') {
            state = ScriptState.LINE_COMMENT;
            return false;
        }
        if (unit == '*') {
            state = ScriptState.BLOCK_COMMENT;
            return false;
        }
        if (!Operands.isValueBefore(operands)) {
            other();
            state = ScriptState.REGEX;
            regex(unit);
            return false;
        }
        state = ScriptState.CODE;
        mark('/');
        return code(unit);
    }

    private void beginString(int mark) {
        quote = (char) mark;
        state = ScriptState.STRING;
        beginSpelling();
    }

    private void string(int unit) {
        if (unit == quote) {
            endToken(true);
            endString(quote);
        } else if (unit == '\\') {
            escape();
            state = ScriptState.STRING_ESCAPE;
        } else if (ScriptState.isLineEnd(unit)) {
            endToken(false);
            other();
        } else {
            letter(unit);
        }
    }

    // A line's end breaks it off.
    private void regex(int unit) {
        state = state.after(unit);
        if (state == ScriptState.CODE) {
            endToken(unit == '/');
        }
    }

    private void template(int unit) {
        if (unit == '`') {
            endToken(true);
        } else if (unit == '\\') {
            state = ScriptState.TEMPLATE_ESCAPE;
        } else if (unit == '$') {
            state = ScriptState.TEMPLATE_DOLLAR;
        }
    }

    private void templateDollar(int unit) {
        if (unit != '{') {
            state = ScriptState.TEMPLATE;
            template(unit);
        } else if (TemplateNesting.isFull(templates)) {
            state = ScriptState.OPAQUE;
        } else {
            templates = TemplateNesting.enter(templates);
            endToken(false);
        }
    }

    private boolean mark(int unit) {
        if (TemplateNesting.isOpen(templates) && markInTemplate(unit)) {
            return false;
        }
        operands = Operands.mark(operands, unit);
        if (htmlComment > 0 || unit == '<') {
            followHtmlComment(unit);
        }
        return tellMark(unit);
    }

    // True where code in a template ends with it, or goes too deep.
    private boolean markInTemplate(int unit) {
        boolean leaves = TemplateNesting.leavesAt(templates, unit);
        if (leaves) {
            state = ScriptState.TEMPLATE;
        } else if (unit == '{' && TemplateNesting.isFull(templates)) {
            state = ScriptState.OPAQUE;
            return true;
        }
        templates = TemplateNesting.mark(templates, unit);
        return leaves;
    }

    // JavaScript takes <!-- as the beginning of a line comment: old pages hid their scripts with it.
    private void followHtmlComment(int unit) {
        htmlComment = (byte) (unit == HTML_COMMENT.charAt(htmlComment) ? htmlComment + 1 : unit == '<' ? 1 : 0);
        if (htmlComment == HTML_COMMENT.length()) {
            htmlComment = 0;
            state = ScriptState.LINE_COMMENT;
        }
    }
}
