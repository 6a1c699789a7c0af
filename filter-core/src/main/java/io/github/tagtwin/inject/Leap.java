package io.github.tagtwin.inject;

/**
 * What a page's reader may leap over, since nothing in it counts until one of a few code units comes. A leap only saves
 * time: a page read unit by unit comes out the same.
 */
enum Leap {
    /** Nothing: the next unit counts. */
    NONE(0, ""),
    /** Text, and with it all tags that matter to nobody. */
    TEXT(0, "<"),
    /** All that an element holds, which is no other, up to the name in its end tag. */
    CONTENT(0, "<"),
    /** The text of an element that holds no other, as far as it is here. */
    ONLY_TEXT(0, "<"),
    /** The attributes of a tag, of which none matters. */
    ATTRIBUTES(0, ">"),
    DOUBLE_QUOTED_VALUE(0, "\""),
    SINGLE_QUOTED_VALUE(0, "'"),
    COMMENT(0, "-"),
    DECLARATION(0, ">"),
    /** Words and marks of a script in which no call of LINE Tag's begins. */
    CODE(1, "'\"`/<_("),
    /** The same within the parentheses after an if, which have to be counted. */
    CONDITION(64, "'\"`/<_()"),
    DOUBLE_QUOTED_STRING(2, "\"\\\n\r<"),
    SINGLE_QUOTED_STRING(4, "'\\\n\r<"),
    TEMPLATE_STRING(8, "`\\$<"),
    LINE_COMMENT(16, "\n\r<"),
    BLOCK_COMMENT(32, "*<");

    private static final int UNITS = 256;
    private static final byte[] LEAPS_STOPPED = leapsStopped();

    private final int bit;
    private final String stops;
    private final char stop;

    Leap(int bit, String stops) {
        this.bit = bit;
        this.stops = stops;
        this.stop = stops.isEmpty() ? 0 : stops.charAt(0);
    }

    /** The unit that ends it, where there is but one. */
    int stop() {
        return stop;
    }

    /** Whether it ends at this unit, where there is more than one that ends it. */
    boolean stopsAt(int unit) {
        return unit < UNITS && (LEAPS_STOPPED[unit] & bit) != 0;
    }

    /** Whether it goes over words and marks of a script. */
    boolean isCode() {
        return this == CODE || this == CONDITION;
    }

    /** Whether it goes over a part of a script that is read token by token. */
    boolean isInScript() {
        return bit != 0;
    }

    private static byte[] leapsStopped() {
        byte[] table = new byte[UNITS];
        for (Leap leap : values()) {
            for (char unit : leap.stops.toCharArray()) {
                table[unit] = (byte) (table[unit] | leap.bit);
            }
        }
        return table;
    }
}
