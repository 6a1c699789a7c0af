package io.github.tagtwin.inject;

/** Which code units the leaps over tags and over scripts take for what; a unit is a byte's or a char's value. */
final class Letters {
    private static final int UNITS = 256;
    private static final int BLANK = 1;
    private static final int WORD = 2;
    private static final int NAME = 4;
    private static final int VALUE = 8;
    private static final String PLAIN = "-_:.@#?&;%,()[]+*!$~|^{}";
    private static final byte[] KINDS = kinds();
    private static final long[] NOTED_TAGS = notedTags();

    private Letters() {}

    static boolean isBlank(int unit) {
        return unit < UNITS && (KINDS[unit] & BLANK) != 0;
    }

    /** Whether it is part of a script's word. */
    static boolean isWord(int unit) {
        return unit >= UNITS || (KINDS[unit] & WORD) != 0;
    }

    static boolean isQuote(int unit) {
        return unit == '"' || unit == '\'';
    }

    /** Whether it is part of a name in a tag, and nothing else. */
    static boolean isNamePart(int unit) {
        return unit > '?' || (KINDS[unit] & NAME) != 0;
    }

    /** Whether it is part of a tag's name as most are written. */
    static boolean isPlainName(int unit) {
        return unit > '>' || (unit >= '0' && unit <= '9') || unit == '-';
    }

    /** Whether a tag's name ends before it, and the tag goes on. */
    static boolean endsPlainName(int unit) {
        return unit == '/' || Units.isBlank(unit);
    }

    /** Whether it is {@code =} or {@code >}, or one of their neighbours, which cost nothing to tell as well. */
    static boolean isMark(int unit) {
        return (unit & ~3) == '<';
    }

    /** Whether it is nothing but itself in a value without quotation marks. */
    static boolean isPlainValue(int unit) {
        return unit < UNITS && (KINDS[unit] & VALUE) != 0;
    }

    /** Whether the tag of an element begins with these units, behind its bracket, and it is none that matters. */
    static boolean beginUnnotedTag(int first, int second, int third, int fourth) {
        return first == '/' ? beginUnnotedName(second, third, fourth) : beginUnnotedName(first, second, third);
    }

    /** Whether the three lowest bytes are the first of a tag's name, and it is none that matters. */
    static boolean beginUnnotedName(int letters) {
        return isUnnoted(letters & 0xFF, index(letters, letters >> 8, letters >> 16));
    }

    private static boolean beginUnnotedName(int first, int second, int third) {
        return isUnnoted(first, index(first, second, third));
    }

    private static boolean isUnnoted(int first, int index) {
        return Units.isLetter(first) && (NOTED_TAGS[index >> 6] & (1L << index)) == 0;
    }

    /** Whether a word that ends with these two letters may be one before a condition: if, for, while, with. */
    static boolean endControl(int previous, int last) {
        return (last == 'f' && previous == 'i')
                || (last == 'r' && previous == 'o')
                || (last == 'e' && previous == 'l')
                || (last == 'h' && previous == 't');
    }

    /** Whether it is a blank of a script, which has more of them than HTML. */
    static boolean isScriptBlank(int unit) {
        return unit <= ' ';
    }

    /** Whether it says nothing of what a slash behind it is: a blank of a script, a plus or a minus. */
    static boolean isBlankOrSign(int unit) {
        return isScriptBlank(unit) || unit == '+' || unit == '-';
    }

    private static int index(int first, int second, int third) {
        return (first & 31) << 10 | (second & 31) << 5 | (third & 31);
    }

    private static long[] notedTags() {
        long[] table = new long[(1 << 15) >> 6];
        for (Element element : Element.values()) {
            String name = element.tagName();
            int index = index(name.charAt(0), name.charAt(1), name.charAt(2));
            table[index >> 6] |= element == Element.OTHER ? 0 : 1L << index;
        }
        return table;
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

    private static byte[] kinds() {
        byte[] table = new byte[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            boolean plain = Units.isLetter(unit) || (unit >= '0' && unit <= '9') || PLAIN.indexOf(unit) >= 0;
            boolean name = plain || unit > '?';
            boolean value = plain || unit == '/' || unit == '=';
            table[unit] = (byte) ((Units.isBlank(unit) ? BLANK : 0)
                    | (isWordPart(unit) ? WORD : 0)
                    | (name ? NAME : 0)
                    | (value ? VALUE : 0));
        }
        return table;
    }
}
