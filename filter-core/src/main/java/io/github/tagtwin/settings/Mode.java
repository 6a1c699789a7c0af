package io.github.tagtwin.settings;

/** What goes into a page. */
public enum Mode {
    /** The key into each LINE Tag {@code init} call that the page holds. */
    AUGMENT,
    /** Nothing: the page prints the key itself. */
    OFF
}
