package io.github.tagtwin.inject;

/** Where in a page its reader stands. */
enum PageState {
    TEXT,
    TAG_OPEN,
    END_TAG_OPEN,
    TAG,
    MARKUP,
    MARKUP_DASH,
    COMMENT_BEGUN,
    COMMENT_BEGUN_DASH,
    /** In a comment, nowhere near its end: nothing counts but a dash. */
    COMMENT,
    COMMENT_DASH,
    COMMENT_DASHES,
    COMMENT_BANG,
    DECLARATION,
    /** In what may be the beginning of a CDATA section. */
    SECTION_NAME,
    SECTION,
    SECTION_BRACKET,
    SECTION_BRACKETS,
    CONTENT,
    ONLY_TEXT,
    SCRIPT,
    PLAIN_TEXT;

    /**
     * Where it stands one unit on, outside of tags and of what elements hold.
     *
     * @param sections whether text may stand in CDATA sections
     */
    PageState after(int unit, boolean sections) {
        switch (this) {
            case TEXT:
                return unit == '<' ? TAG_OPEN : TEXT;
            case TAG_OPEN:
                return afterOpen(unit);
            case END_TAG_OPEN:
                return Units.isLetter(unit) ? TAG : unit == '>' ? TEXT : DECLARATION;
            case MARKUP:
                return unit == '-' ? MARKUP_DASH : unit == '[' && sections ? SECTION_NAME : declaration(unit);
            case MARKUP_DASH:
                return unit == '-' ? COMMENT_BEGUN : declaration(unit);
            case COMMENT_BEGUN:
            case COMMENT_BEGUN_DASH:
            case COMMENT:
            case COMMENT_DASH:
            case COMMENT_DASHES:
            case COMMENT_BANG:
                return afterComment(unit);
            case DECLARATION:
                return declaration(unit);
            case SECTION:
            case SECTION_BRACKET:
            case SECTION_BRACKETS:
                return afterSection(unit);
            default:
                return this;
        }
    }

    private static PageState afterOpen(int unit) {
        if (Units.isLetter(unit)) {
            return TAG;
        }
        switch (unit) {
            case '/':
                return END_TAG_OPEN;
            case '!':
                return MARKUP;
            case '?':
                return DECLARATION;
            default:
                return unit == '<' ? TAG_OPEN : TEXT;
        }
    }

    private static PageState declaration(int unit) {
        return unit == '>' ? TEXT : DECLARATION;
    }

    // It ends at --> or --!>, right at its beginning at > or ->, too.
    private PageState afterComment(int unit) {
        if (unit == '-') {
            return afterDash();
        }
        if (unit == '>') {
            return this == COMMENT || this == COMMENT_DASH ? COMMENT : TEXT;
        }
        return unit == '!' && this == COMMENT_DASHES ? COMMENT_BANG : COMMENT;
    }

    private PageState afterDash() {
        switch (this) {
            case COMMENT_BEGUN:
                return COMMENT_BEGUN_DASH;
            case COMMENT:
            case COMMENT_BANG:
                return COMMENT_DASH;
            default:
                return COMMENT_DASHES;
        }
    }

    // It ends at ]]>, however many brackets stand before.
    private PageState afterSection(int unit) {
        if (unit == ']') {
            return this == SECTION ? SECTION_BRACKET : SECTION_BRACKETS;
        }
        return unit == '>' && this == SECTION_BRACKETS ? TEXT : SECTION;
    }
}
