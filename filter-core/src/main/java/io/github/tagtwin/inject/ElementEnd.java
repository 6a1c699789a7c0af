package io.github.tagtwin.inject;

/**
 * Finds the end tag of an element within which no other tag counts. A script may hold a whole script element of its own
 * between {@code <!--} and {@code -->}: old pages do, and HTML's parser knows them.
 *
 * <p>How far the reading has come is a number, so that a page needs no object for it: how many letters of the name have
 * come, and what else is known, in a bit each.
 */
final class ElementEnd {
    /** Nothing was read that may be part of anything that counts. */
    static final int IDLE = 0;
    /** The code unit right behind the name in the end tag was read. */
    static final int FOUND = -1;

    private static final String HIDING = "<!--";
    private static final int LETTERS = 15;
    private static final int OPENED = 1 << 4;
    private static final int CLOSING = 1 << 5;
    private static final int TAG = LETTERS | OPENED | CLOSING;
    private static final int NESTED = 1 << 6;
    private static final int HIDDEN = 1 << 7;
    /** So many units of what hides a script, or of the dashes that may end the hiding. */
    private static final int ONE_SIGN = 1 << 8;

    private ElementEnd() {}

    /** Takes the next code unit of an element's content. */
    static int read(int before, Element element, int unit) {
        if (unit != '<' && before == IDLE) {
            return IDLE;
        }
        int state = element == Element.SCRIPT ? hiding(before, unit) : before;
        if (unit == '<') {
            return (state & ~TAG) | OPENED;
        }
        return (state & OPENED) == 0 ? state : tag(state, element.tagName(), unit);
    }

    private static int tag(int state, String name, int unit) {
        int letters = state & LETTERS;
        if (unit == '/' && letters == 0 && (state & CLOSING) == 0) {
            return state | CLOSING;
        }
        if (letters < name.length()) {
            return Units.lower(unit) == name.charAt(letters) ? state + 1 : state & ~TAG;
        }
        return Units.endsName(unit) ? whole(state) : state & ~TAG;
    }

    // A start tag counts only where it is hidden: the next end tag is then its own.
    private static int whole(int state) {
        if ((state & CLOSING) != 0) {
            return (state & NESTED) == 0 ? FOUND : state & ~(TAG | NESTED);
        }
        boolean nested = (state & HIDDEN) != 0;
        return (state & ~(TAG | NESTED)) | (nested ? NESTED : 0);
    }

    private static int hiding(int state, int unit) {
        int signs = state / ONE_SIGN;
        int rest = state % ONE_SIGN;
        if ((state & HIDDEN) == 0) {
            int more = unit == HIDING.charAt(signs) ? signs + 1 : unit == '<' ? 1 : 0;
            return more == HIDING.length() ? rest | HIDDEN | 2 * ONE_SIGN : rest | more * ONE_SIGN;
        }
        if (unit == '-') {
            return rest | Math.min(signs + 1, 2) * ONE_SIGN;
        }
        return unit == '>' && signs == 2 ? rest & ~(HIDDEN | NESTED) : rest;
    }
}
