package io.github.tagtwin.settings;

/** Whose LINE Tag it is, as LINE's {@code customerType} tells it. */
public enum CustomerType {
    /** A LINE Ads Platform account's. */
    LAP,
    /** A LINE Official Account's. */
    ACCOUNT
}
