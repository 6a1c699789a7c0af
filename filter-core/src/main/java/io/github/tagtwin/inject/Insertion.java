package io.github.tagtwin.inject;

/** What goes into an {@code init} call's object literal. Asked only when a page needs it, which settles the page's key. */
@FunctionalInterface
public interface Insertion {
    /** ASCII text, closed by a comma, with its strings in the given quotation mark; empty where nothing may go in. */
    String text(char quote);
}
