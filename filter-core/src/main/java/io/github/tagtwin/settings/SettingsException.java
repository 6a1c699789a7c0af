package io.github.tagtwin.settings;

/** A setting that can't be: the message names it, the value found unless it is secret, and what is allowed. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
