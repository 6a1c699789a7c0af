package io.github.tagtwin.servlet;

import org.jspecify.annotations.Nullable;

/** Hears of a response's head while it can still be changed. */
@FunctionalInterface
interface HeadListener {
    /**
     * The head is about to be settled; once more when it has become the visitor's alone.
     *
     * @param isPage whether it is that of a page which is read
     */
    void settling(boolean isPage);

    /** A redirect is about to be sent, with this status. */
    default void redirecting(@Nullable String location, int status) {}

    /**
     * What was held of the head has gone into it.
     *
     * @param shared whether it is a page that others may keep, with something in it
     */
    default void settled(boolean shared) {}
}
