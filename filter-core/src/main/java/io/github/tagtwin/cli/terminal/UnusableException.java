package io.github.tagtwin.cli.terminal;

/** The command can't begin with what it was given; the message tells why, and nothing secret. */
public final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableException(String message) {
        super(message);
    }
}
