package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/** Reads one start or end tag of HTML, from the first letter of its name to its {@code >}, and keeps what matters. */
final class TagReader {
    private static final int LONGEST_VALUE = 64;
    private static final Words ATTRIBUTES = new Words("type", "src", "shadowrootmode");
    private static final Words VALUES = new Words(
            "application/ld+json",
            "text/javascript",
            "module",
            "text/plain",
            "application/json",
            "text/template",
            "importmap",
            "speculationrules",
            "open",
            "closed");
    private static final ScriptType[] SCRIPT_TYPES =
            VALUES.stream().map(ScriptType::of).toArray(ScriptType[]::new);
    private static final int TYPE = 0;
    private static final int SRC = 1;
    private static final int SHADOW_ROOT = 2;
    private static final int NONE = -2;

    private enum State {
        NAME,
        BEHIND_NAME,
        BEFORE_ATTRIBUTE,
        ATTRIBUTE,
        AFTER_ATTRIBUTE,
        BEFORE_VALUE,
        QUOTED_VALUE,
        UNQUOTED_VALUE
    }

    private int spelled = Words.UNSPELLED;
    private State state = State.NAME;
    private Element element = Element.OTHER;
    private int knownValue = Words.UNSPELLED;
    private @Nullable StringBuilder unknownValue;
    private char quote;
    private boolean end;
    private boolean slash;
    private boolean kept;
    private boolean keeping;
    private boolean sourced;

    /** Begins a tag with the first letter of its name. */
    void begin(int letter, boolean isEnd) {
        end = isEnd;
        slash = false;
        kept = false;
        keeping = false;
        sourced = false;
        state = State.NAME;
        spelled = Words.UNSPELLED;
        nameLetter(letter);
    }

    /** The next letter of its name. */
    void nameLetter(int unit) {
        spelled = Element.NAMES.spelled(spelled, Units.lower(unit));
    }

    /** Its name is whole. */
    void endName() {
        element = Element.of(spelled);
    }

    /** Whether any of its attributes matters. */
    boolean hasWanted() {
        return !end && wanted() != NONE;
    }

    /** Begins the name of an attribute. */
    void beginAttribute() {
        spelled = Words.UNSPELLED;
    }

    /** The next letter of the attribute's name. */
    void attributeLetter(int unit) {
        spelled = ATTRIBUTES.spelled(spelled, Units.lower(unit));
    }

    /** The attribute's name is whole; whether its value is to be {@linkplain #keep kept}. */
    boolean endAttribute() {
        note(ATTRIBUTES.index(spelled));
        return keeping;
    }

    /** Begins the end tag of the element whose start tag was read last; its name is read. */
    void beginEnd() {
        end = true;
        slash = false;
        state = State.BEFORE_ATTRIBUTE;
    }

    /** Takes the tag's next code unit; true for the one that closes it. */
    boolean accept(int unit) {
        switch (state) {
            case NAME:
                return name(unit);
            case BEHIND_NAME:
                state = State.BEFORE_ATTRIBUTE;
                return beforeAttribute(unit);
            case BEFORE_ATTRIBUTE:
                return beforeAttribute(unit);
            case ATTRIBUTE:
                return attribute(unit);
            case AFTER_ATTRIBUTE:
                return unit == '=' ? toValue() : beforeAttribute(unit);
            case BEFORE_VALUE:
                return beforeValue(unit);
            case QUOTED_VALUE:
                return quotedValue(unit);
            default:
                return unquotedValue(unit);
        }
    }

    /** What may be leapt over now. */
    Leap leap() {
        if (state == State.BEHIND_NAME) {
            return !slash && !hasWanted() ? Leap.ATTRIBUTES : Leap.NONE;
        }
        if (state != State.QUOTED_VALUE || keeping) {
            return Leap.NONE;
        }
        return quote == '"' ? Leap.DOUBLE_QUOTED_VALUE : Leap.SINGLE_QUOTED_VALUE;
    }

    private boolean name(int unit) {
        if (!Units.endsName(unit)) {
            nameLetter(unit);
            return false;
        }
        endName();
        boolean closed = beforeAttribute(unit);
        state = State.BEHIND_NAME;
        return closed;
    }

    private boolean beforeAttribute(int unit) {
        if (unit == '>') {
            return true;
        }
        slash = unit == '/';
        if (slash) {
            state = State.BEFORE_ATTRIBUTE;
        } else if (!Units.isBlank(unit)) {
            state = State.ATTRIBUTE;
            beginAttribute();
            attributeLetter(unit);
        }
        return false;
    }

    private boolean attribute(int unit) {
        if (unit != '=' && !Units.endsName(unit)) {
            attributeLetter(unit);
            return false;
        }
        endAttribute();
        if (unit == '=') {
            return toValue();
        }
        state = State.AFTER_ATTRIBUTE;
        return beforeAttribute(unit);
    }

    // The first of several attributes of one name counts.
    private void note(int name) {
        sourced |= name == SRC;
        keeping = !kept && !end && name == wanted();
        if (keeping) {
            kept = true;
            knownValue = Words.UNSPELLED;
            unknownValue = null;
        }
    }

    private int wanted() {
        return element == Element.SCRIPT ? TYPE : element == Element.TEMPLATE ? SHADOW_ROOT : NONE;
    }

    private boolean toValue() {
        state = State.BEFORE_VALUE;
        return false;
    }

    private boolean beforeValue(int unit) {
        if (unit == '"' || unit == '\'') {
            quote = (char) unit;
            state = State.QUOTED_VALUE;
        } else if (!Units.isBlank(unit)) {
            state = State.UNQUOTED_VALUE;
            return unquotedValue(unit);
        }
        return false;
    }

    private boolean quotedValue(int unit) {
        if (unit == quote) {
            state = State.BEFORE_ATTRIBUTE;
        } else {
            keep(unit);
        }
        return false;
    }

    private boolean unquotedValue(int unit) {
        if (Units.isBlank(unit)) {
            state = State.BEFORE_ATTRIBUTE;
        } else if (unit != '>') {
            keep(unit);
        }
        return unit == '>';
    }

    /** The next letter of a value, which counts only where it is kept. Nearly all are among the known ones, which need no copy. */
    void keep(int unit) {
        if (!keeping) {
            return;
        }
        int letter = Units.lower(unit);
        int known = VALUES.spelled(knownValue, letter);
        if (unknownValue == null && Words.isKnown(known)) {
            knownValue = known;
            return;
        }
        if (unknownValue == null) {
            unknownValue = new StringBuilder(LONGEST_VALUE / 2).append(VALUES.beginning(knownValue));
        }
        if (unknownValue.length() < LONGEST_VALUE) {
            unknownValue.append((char) letter);
        }
    }

    private String keptValue() {
        return unknownValue == null ? VALUES.beginning(knownValue) : unknownValue.toString();
    }

    /** Whose tag it is, once it is read. */
    Element element() {
        return element;
    }

    boolean isEnd() {
        return end;
    }

    /** Whether it closes itself, which counts only within SVG and MathML. */
    boolean isSelfClosed() {
        return slash;
    }

    /** What a browser does with the script that this tag begins. */
    ScriptType scriptType() {
        return sourced ? ScriptType.DATA : kept ? typed() : ScriptType.RUN;
    }

    private ScriptType typed() {
        int known = unknownValue == null ? VALUES.index(knownValue) : -1;
        return known < 0 ? ScriptType.of(keptValue()) : SCRIPT_TYPES[known];
    }

    /** Whether the template that this tag begins is a shadow root, which lives, rather than a stock of inert elements. */
    boolean isShadowRoot() {
        return kept && ("open".equals(keptValue()) || "closed".equals(keptValue()));
    }
}
