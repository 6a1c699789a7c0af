package io.github.tagtwin.settings;

/** What goes to LINE. */
public enum Sending {
    /** Every event. */
    LIVE,
    /** Every event, with LINE's {@code test_flag}: seen in Business Manager, not measured. */
    TEST,
    /** Nothing: what would be sent is logged, without what is a person's. */
    DRY_RUN
}
