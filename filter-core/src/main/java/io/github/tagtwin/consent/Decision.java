package io.github.tagtwin.consent;

/** Whether a visitor may be counted. */
public enum Decision {
    /** Yes. */
    GIVEN,
    /** No: consent is needed, and the visitor hasn't been asked, or hasn't answered. */
    MISSING,
    /** No: the visitor has refused, or doesn't agree any more. What we know of the visitor goes. */
    REFUSED
}
