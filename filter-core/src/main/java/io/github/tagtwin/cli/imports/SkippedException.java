package io.github.tagtwin.cli.imports;

/** A row isn't sent; the message tells the reason, and never a value. */
final class SkippedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Skip skip;

    SkippedException(Skip skip, String reason) {
        super(reason);
        this.skip = skip;
    }

    SkippedException(Skip skip) {
        this(skip, skip.meaning());
    }

    Skip skip() {
        return skip;
    }

    /** The reason, for the summary. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
