package io.github.tagtwin.settings;

/** What becomes of LINE Tag in a page. */
public enum TagMode {
    /** The key into each LINE Tag {@code init} call that the page holds. */
    AUGMENT,
    /** LINE Tag's base code with the key, for pages without any; the key alone where a page has a tag. */
    INSTALL,
    /** A script that puts the key into every LINE Tag that is started later, by a tag manager say. */
    HOOK,
    /** Nothing: the page prints the key itself. */
    MANUAL
}
