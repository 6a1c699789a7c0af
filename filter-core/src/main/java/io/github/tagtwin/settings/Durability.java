package io.github.tagtwin.settings;

/** What a recorded conversion waits for. */
public enum Durability {
    /** Nothing: it is on disk some milliseconds later. */
    ASYNC,
    /** Its commit: it is on disk when {@code record} returns. */
    COMMIT
}
