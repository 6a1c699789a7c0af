package io.github.tagtwin.servlet;

/** What the browser's copies of a page's events carry. */
enum TagState {
    /** The page's key, which we know. */
    KEYED,
    /** A key that we don't know, or none: LINE couldn't merge a twin with them. */
    UNKEYED,
    /** There are none. */
    ABSENT;

    static TagState of(Page page, PageEnd end) {
        if (end.isUnkeyed()) {
            return UNKEYED;
        }
        return end.isKeyed() || page.isKeyTaken() ? KEYED : ABSENT;
    }
}
