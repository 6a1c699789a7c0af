package io.github.tagtwin.inject;

/** The words of a script that matter: LINE Tag's own, and those after which a slash begins a regular expression. */
enum Word {
    LINE_TAG("_lt"),
    INIT("init"),
    SEND("send"),
    CONVERSION("cv"),
    DEDUPLICATION_KEY("deduplicationKey"),
    TAG_ID("tagId"),
    TYPE("type"),
    IF("if"),
    WHILE("while"),
    FOR("for"),
    WITH("with"),
    RETURN("return"),
    TYPEOF("typeof"),
    CASE("case"),
    IN("in"),
    OF("of"),
    DELETE("delete"),
    VOID("void"),
    THROW("throw"),
    ELSE("else"),
    DO("do"),
    NEW("new"),
    AWAIT("await"),
    YIELD("yield"),
    INSTANCEOF("instanceof"),
    /** Any other. */
    OTHER("");

    private static final Word[] ALL = values();
    static final Words SPELLINGS = spellings();

    private final String spelling;

    Word(String spelling) {
        this.spelling = spelling;
    }

    /** The word that {@link #SPELLINGS} has spelled. */
    static Word of(int spelled) {
        int index = SPELLINGS.index(spelled);
        return index < 0 ? OTHER : ALL[index];
    }

    /** Whether an expression follows, so that a slash begins a regular expression. */
    boolean isOperator() {
        return this != OTHER && compareTo(RETURN) >= 0;
    }

    /** Whether the parentheses after it hold a condition, and a statement follows them. */
    boolean isControl() {
        return compareTo(IF) >= 0 && compareTo(WITH) <= 0;
    }

    private static Words spellings() {
        String[] spellings = new String[ALL.length - 1];
        for (int index = 0; index < spellings.length; index++) {
            spellings[index] = ALL[index].spelling;
        }
        return new Words(spellings);
    }
}
