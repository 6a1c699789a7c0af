package io.github.tagtwin.servlet;

/** Hears of what is told in a page, while it is being answered. */
@FunctionalInterface
interface PageListener {
    /** A conversion was recorded. */
    void recorded(Page page, RecordedConversion recorded);

    /** The visitor has answered the question for consent. */
    default void answered(boolean agreed) {}
}
