package io.github.tagtwin.inject;

/**
 * What goes into a page, and at which of its points. Each method is asked only when a page has come to that point, which
 * may settle the page's key. All texts are ASCII, and complete: nothing of the page's own is replaced.
 */
@FunctionalInterface
public interface Insertion {
    /** Nothing goes in: the page is read alone. */
    Insertion NONE = new Insertion() {
        @Override
        public String intoInit(char quote) {
            return "";
        }

        @Override
        public boolean mayGoIntoHead() {
            return false;
        }
    };

    /**
     * What goes first into the object literal of each {@code _lt('init', {…})}: properties, closed by a comma, with their
     * strings in the given quotation mark; empty where nothing may go in.
     */
    String intoInit(char quote);

    /** What goes in its place into a page that is kept and shown to others too: the same for everybody. */
    default Insertion forEverybody() {
        return NONE;
    }

    /**
     * Whether anything may go into the head. Where nothing does, a page is read no further than it has to be, and what
     * {@link #atHeadStart()} and {@link #atHeadEnd} say may be lost: they have to be empty.
     */
    default boolean mayGoIntoHead() {
        return true;
    }

    /** What goes right behind the start tag of the {@code head}; empty for nothing. Asked once at most. */
    default String atHeadStart() {
        return "";
    }

    /**
     * What goes right behind {@code </head>}, which HTML's parser still counts to the head, or behind the start tag of the
     * {@code body} where no {@code </head>} came before it; empty for nothing. Asked once at most.
     *
     * @param seen what was seen of LINE Tag up to here
     */
    default String atHeadEnd(Sighting seen) {
        return "";
    }
}
