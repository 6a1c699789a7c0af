package io.github.tagtwin.contracts.probe;

/** What the filter may make of a page. */
public enum Outcome {
    /** Nothing at all. */
    UNTOUCHED,
    /** The key goes in, and the head becomes that of a page which isn't kept. */
    EDITED,
    /** The server shows a page of its own instead; it may be kept from being kept, as the first one would have been. */
    REPLACED
}
