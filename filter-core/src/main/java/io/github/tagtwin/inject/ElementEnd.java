package io.github.tagtwin.inject;

/**
 * Finds the end tag of an element within which no other tag counts. A script may hold a whole script element of its own
 * between {@code <!--} and {@code -->}: old pages do, and HTML's parser knows them.
 */
final class ElementEnd {
    private static final String HIDING = "<!--";

    private Element element = Element.OTHER;
    private byte matched;
    private byte dashes;
    private byte hiding;
    private boolean opened;
    private boolean closing;
    private boolean hidden;
    private boolean nested;

    /** Begins the content of an element. */
    void begin(Element ofElement) {
        element = ofElement;
        opened = false;
        hiding = 0;
        hidden = false;
        nested = false;
    }

    /** Whether the next code unit, unless it is a {@code <}, can't be part of anything that counts here. */
    boolean isIdle() {
        return !opened && !hidden && hiding == 0;
    }

    /** Takes the next code unit: true for the one right behind the name in the end tag. */
    boolean accept(int unit) {
        if (unit != '<' && isIdle()) {
            return false;
        }
        if (element == Element.SCRIPT) {
            followHiding(unit);
        }
        if (unit == '<') {
            opened = true;
            closing = false;
            matched = 0;
            return false;
        }
        return opened && follow(unit);
    }

    private boolean follow(int unit) {
        if (unit == '/' && matched == 0 && !closing) {
            closing = true;
        } else if (matched < element.tagName().length()) {
            opened = Units.lower(unit) == element.tagName().charAt(matched++);
        } else {
            opened = false;
            return Units.endsName(unit) && isEnd();
        }
        return false;
    }

    // A start tag counts only where it is hidden: the next end tag is then its own.
    private boolean isEnd() {
        boolean ends = closing && !nested;
        nested = !closing && hidden;
        return ends;
    }

    private void followHiding(int unit) {
        if (!hidden) {
            hiding = (byte) (unit == HIDING.charAt(hiding) ? hiding + 1 : unit == '<' ? 1 : 0);
            hidden = hiding == HIDING.length();
            hiding = hidden ? 0 : hiding;
            dashes = 2;
        } else if (unit == '-') {
            dashes = (byte) Math.min(dashes + 1, 2);
        } else {
            hidden = unit != '>' || dashes < 2;
            nested = nested && hidden;
            dashes = 0;
        }
    }
}
