package io.github.tagtwin.consent;

/** What one place says of a visitor's consent. */
enum Answer {
    YES,
    NO,
    /** Nothing. */
    NONE;

    static Answer of(boolean agreed) {
        return agreed ? YES : NO;
    }
}
