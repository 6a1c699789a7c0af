package io.github.tagtwin.inject;

/**
 * The parts of a page as they are written, in bytes or as text: their code units, and how to leap over them. Where a leap
 * ends, nothing was passed over that counts; a page read unit by unit comes out the same.
 *
 * <p>What reads every unit is written once for each kind, so that it becomes machine code of its own: shared, it takes twice
 * the time in a server whose pages are written in several ways. What is mended in one of them is to be mended in all three.
 *
 * @param <C> what a part is written as
 */
abstract class Chunks<C> {
    /** The unit in a place, as it is. */
    abstract int unit(C chunk, int place);

    /** The unit in a place, for whoever reads all of them one after the other. */
    int read(C chunk, int place) {
        return unit(chunk, place);
    }

    /** Whether a unit that isn't ASCII may look as if it were. */
    boolean isMisleading() {
        return false;
    }

    /** Units as the letters that they are where they are ASCII. */
    abstract String text(C chunk, int from, int end);

    /** The first place of a unit; the end where it isn't there. */
    abstract int find(C chunk, int unit, int from, int end);

    /** {@link #find} for a unit that is rare. */
    int findRare(C chunk, int unit, int from, int end) {
        return find(chunk, unit, from, end);
    }

    /** The last place of a unit; -1 where it isn't there. */
    final int findLast(C chunk, int unit, int from, int end) {
        int at = end - 1;
        while (at >= from && unit(chunk, at) != unit) {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** Whether a unit is found as quickly where the end isn't that of the whole chunk. */
    boolean isQuicklyBounded() {
        return true;
    }

    /** Whether looking for single units is quicker than reading all of them. */
    boolean isQuicklySkimmed() {
        return true;
    }

    /**
     * The first bracket that isn't the beginning of a tag that matters to nobody; the end where there is none.
     *
     * @param endTagsMatter whether any end tag may change something
     */
    int findNoted(C chunk, int from, int end, boolean endTagsMatter) {
        int open = find(chunk, '<', from, end);
        while (open + 4 < end && beginsUnnotedTag(chunk, open, endTagsMatter)) {
            open = find(chunk, '<', open + 3, end);
        }
        return open;
    }

    /** Whether a tag that matters to nobody begins with this bracket, which has four units behind it, or a slash that no letter follows. */
    final boolean beginsUnnotedTag(C chunk, int open, boolean endTagsMatter) {
        return (unit(chunk, open + 1) == '/' && !endTagsMatter)
                || Letters.beginUnnotedTag(
                        unit(chunk, open + 1), unit(chunk, open + 2), unit(chunk, open + 3), unit(chunk, open + 4));
    }

    /**
     * Behind text, and with it all tags that are whole, plainly written, and matter to nobody, up to a bracket that isn't the
     * beginning of one.
     *
     * @param enough a place from which on any bracket will do
     * @param endTagsMatter whether any end tag may change something
     */
    abstract int behindText(C chunk, int from, int enough, int end, boolean endTagsMatter);

    /** The {@code >} of a tag from which its attributes are still to come; the end where they aren't whole and plainly written. */
    abstract int endOfTag(C chunk, int from, int end);

    /**
     * Behind the name in the end tag of an element that holds nothing but text; -1 where that isn't to be found in here, or
     * where something comes before it that has to be read.
     *
     * @param runs whether it is a script in which a call of LINE Tag's would count
     */
    final int behindContent(C chunk, Element element, boolean runs, int from, int end) {
        for (int at = find(chunk, '<', from, end); at < end; at = find(chunk, '<', at + 1, end)) {
            int behind = behindEndTag(chunk, element, at, end);
            if (behind >= 0) {
                return runs && mayCall(chunk, from, at) ? -1 : behind;
            }
            if (element == Element.SCRIPT && at + 1 < end && unit(chunk, at + 1) == '!') {
                return -1;
            }
        }
        return -1;
    }

    /** Behind the name in an element's end tag, if it begins here and the end of its name is to be seen; else -1. */
    final int behindEndTag(C chunk, Element element, int open, int end) {
        String name = element.tagName();
        if (end - open <= "</".length() + name.length() || unit(chunk, open) != '<' || unit(chunk, open + 1) != '/') {
            return -1;
        }
        int at = open + 2;
        for (int place = 0; place < name.length(); place++) {
            if (Units.lower(unit(chunk, at++)) != name.charAt(place)) {
                return -1;
            }
        }
        return Units.endsName(unit(chunk, at)) ? at : -1;
    }

    private boolean mayCall(C chunk, int from, int end) {
        for (int at = findRare(chunk, '_', from, end); at + 2 < end; at = findRare(chunk, '_', at + 1, end)) {
            if (unit(chunk, at + 1) == 'l' && unit(chunk, at + 2) == 't') {
                return true;
            }
        }
        return false;
    }
}
