package io.github.tagtwin.settings;

/** Whether something is done. */
public enum Switch {
    ON,
    OFF
}
