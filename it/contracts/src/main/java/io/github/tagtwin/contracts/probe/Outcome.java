package io.github.tagtwin.contracts.probe;

/** What the filter may make of a page. */
public enum Outcome {
    /** Nothing at all. */
    UNTOUCHED,
    /** The key goes in, and the head becomes that of a page which isn't kept. */
    EDITED,
    /** No key goes in; the head may become that of a page which isn't kept. */
    REPLACED
}
