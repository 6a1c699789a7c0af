package io.github.tagtwin.inject;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows, at any code unit of a page, whether it stands in a script: the part of HTML's tokenizer that tells scripts from
 * comments, attributes, and elements whose content is only text. Resumable at any code unit; holds no text back.
 */
final class PageScanner {
    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_VALUE = 64;
    private static final Map<String, String> TEXT_ELEMENTS = Map.of(
            "style", "style",
            "textarea", "textarea",
            "title", "title",
            "xmp", "xmp",
            "iframe", "iframe",
            "noembed", "noembed",
            "noframes", "noframes",
            "noscript", "noscript");

    private enum State {
        TEXT,
        TAG_OPEN,
        END_TAG_OPEN,
        TAG_NAME,
        ATTRIBUTES,
        ATTRIBUTE_NAME,
        ATTRIBUTE_VALUE,
        QUOTED_VALUE,
        UNQUOTED_VALUE,
        MARKUP,
        MARKUP_DASH,
        COMMENT,
        DECLARATION,
        ONLY_TEXT,
        SCRIPT
    }

    private final ScriptLexer lexer;
    private final TagCalls calls;
    private final TagWord script = new TagWord("script");
    private final StringBuilder name = new StringBuilder(LONGEST_NAME);
    private final StringBuilder attribute = new StringBuilder(LONGEST_NAME);
    private final StringBuilder value = new StringBuilder();
    private State state = State.TEXT;
    private TagWord onlyText = script;
    private @Nullable String type;
    private boolean endTag;
    private int quote;
    private int dashes;
    private int commentStart;
    private boolean hidden;
    private boolean nested;

    PageScanner(Sighting sighting) {
        this.calls = new TagCalls(sighting);
        this.lexer = new ScriptLexer(calls);
    }

    /** Whether only a {@code <} matters next, so that all before it may be skipped. */
    boolean isInText() {
        return state == State.TEXT;
    }

    /** The quotation mark that the page used in the {@code init} just seen. */
    char quote() {
        return calls.quote();
    }

    /** Takes the page's next code unit; true where the insertion belongs right after it. */
    boolean accept(int unit) {
        switch (state) {
            case SCRIPT:
                return script(unit);
            case ONLY_TEXT:
                onlyText(unit);
                return false;
            case TEXT:
                state = unit == '<' ? State.TAG_OPEN : state;
                return false;
            case COMMENT:
                comment(unit);
                return false;
            case QUOTED_VALUE:
                quotedValue(unit);
                return false;
            default:
                tag(unit);
                return false;
        }
    }

    private void tag(int unit) {
        switch (state) {
            case TAG_OPEN:
                tagOpen(unit);
                return;
            case END_TAG_OPEN:
                endTagOpen(unit);
                return;
            case TAG_NAME:
                tagName(unit);
                return;
            case ATTRIBUTES:
                attributes(unit);
                return;
            case ATTRIBUTE_NAME:
                attributeName(unit);
                return;
            case ATTRIBUTE_VALUE:
                attributeValue(unit);
                return;
            case UNQUOTED_VALUE:
                unquotedValue(unit);
                return;
            case MARKUP:
                state = unit == '-' ? State.MARKUP_DASH : unit == '>' ? State.TEXT : State.DECLARATION;
                return;
            case MARKUP_DASH:
                dashes = 2;
                state = unit == '-' ? State.COMMENT : unit == '>' ? State.TEXT : State.DECLARATION;
                return;
            default:
                state = unit == '>' ? State.TEXT : state;
        }
    }

    private void tagOpen(int unit) {
        if (unit == '/') {
            state = State.END_TAG_OPEN;
        } else if (unit == '!') {
            state = State.MARKUP;
        } else if (unit == '?') {
            state = State.DECLARATION;
        } else if (isLetter(unit)) {
            beginTag(unit, false);
        } else {
            state = unit == '<' ? State.TAG_OPEN : State.TEXT;
        }
    }

    private void endTagOpen(int unit) {
        if (isLetter(unit)) {
            beginTag(unit, true);
        } else {
            state = unit == '>' ? State.TEXT : State.DECLARATION;
        }
    }

    private void beginTag(int unit, boolean isEnd) {
        endTag = isEnd;
        type = null;
        name.setLength(0);
        name.append((char) lower(unit));
        state = State.TAG_NAME;
    }

    private void tagName(int unit) {
        if (endsName(unit)) {
            state = State.ATTRIBUTES;
            attributes(unit);
        } else if (name.length() <= LONGEST_NAME) {
            name.append((char) lower(unit));
        }
    }

    private void attributes(int unit) {
        if (unit == '>') {
            endOfTag();
        } else if (!endsName(unit)) {
            attribute.setLength(0);
            state = State.ATTRIBUTE_NAME;
            attributeName(unit);
        }
    }

    private void attributeName(int unit) {
        if (unit == '=' && attribute.length() > 0) {
            state = State.ATTRIBUTE_VALUE;
        } else if (unit == '>' || unit == '/') {
            state = State.ATTRIBUTES;
            attributes(unit);
        } else if (isBlank(unit)) {
            state = State.ATTRIBUTES;
        } else if (attribute.length() <= LONGEST_NAME) {
            attribute.append((char) lower(unit));
        }
    }

    private void attributeValue(int unit) {
        value.setLength(0);
        if (unit == '"' || unit == '\'') {
            quote = unit;
            state = State.QUOTED_VALUE;
        } else if (unit == '>') {
            endOfTag();
        } else if (!isBlank(unit)) {
            state = State.UNQUOTED_VALUE;
            unquotedValue(unit);
        }
    }

    private void quotedValue(int unit) {
        if (unit == quote) {
            endOfValue();
        } else {
            keepValue(unit);
        }
    }

    private void unquotedValue(int unit) {
        if (unit == '>') {
            endOfValue();
            endOfTag();
        } else if (isBlank(unit)) {
            endOfValue();
        } else {
            keepValue(unit);
        }
    }

    private void keepValue(int unit) {
        if (value.length() <= LONGEST_VALUE && "type".contentEquals(attribute)) {
            value.append((char) lower(unit));
        }
    }

    private void endOfValue() {
        if (type == null && "type".contentEquals(attribute)) {
            type = value.toString().strip();
        }
        state = State.ATTRIBUTES;
    }

    private void endOfTag() {
        state = State.TEXT;
        if (endTag) {
            return;
        }
        if ("script".contentEquals(name)) {
            beginScript();
        } else if (name.length() <= LONGEST_NAME && TEXT_ELEMENTS.containsKey(name.toString())) {
            beginOnlyText(new TagWord(name.toString()));
        }
    }

    private void beginScript() {
        ScriptType kind = ScriptType.of(type);
        script.reset();
        if (kind == ScriptType.DATA) {
            beginOnlyText(script);
            return;
        }
        hidden = false;
        nested = false;
        commentStart = 0;
        calls.parked(kind == ScriptType.PARKED);
        lexer.begin();
        state = State.SCRIPT;
    }

    private void beginOnlyText(TagWord element) {
        onlyText = element;
        state = State.ONLY_TEXT;
    }

    private void onlyText(int unit) {
        if (onlyText.accept(unit) == TagWord.Found.END) {
            endText(unit);
        }
    }

    private boolean script(int unit) {
        followHiding(unit);
        switch (script.accept(unit)) {
            case START:
                nested = hidden;
                break;
            case END:
                if (!nested) {
                    endText(unit);
                    return false;
                }
                nested = false;
                break;
            default:
                break;
        }
        return lexer.accept(unit);
    }

    // Within <!-- … --> a script may hold a whole script element of its own: old pages do.
    private void followHiding(int unit) {
        if (!hidden) {
            commentStart = unit == "<!--".charAt(commentStart) ? commentStart + 1 : unit == '<' ? 1 : 0;
            if (commentStart == 4) {
                hidden = true;
                commentStart = 0;
                dashes = 2;
            }
        } else if (unit == '-') {
            dashes++;
        } else {
            boolean ended = unit == '>' && dashes >= 2;
            hidden = !ended;
            nested = nested && !ended;
            dashes = 0;
        }
    }

    private void endText(int unit) {
        endTag = true;
        state = State.ATTRIBUTES;
        attributes(unit);
    }

    private void comment(int unit) {
        if (unit == '>' && dashes >= 2) {
            state = State.TEXT;
        } else if (unit == '-') {
            dashes++;
        } else if (unit != '!' || dashes < 2) {
            dashes = 0;
        }
    }

    static int lower(int unit) {
        return unit >= 'A' && unit <= 'Z' ? unit + ('a' - 'A') : unit;
    }

    static boolean endsName(int unit) {
        return isBlank(unit) || unit == '/' || unit == '>';
    }

    private static boolean isBlank(int unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
    }

    private static boolean isLetter(int unit) {
        return lower(unit) >= 'a' && lower(unit) <= 'z';
    }
}
