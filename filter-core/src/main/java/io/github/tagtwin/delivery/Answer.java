package io.github.tagtwin.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back for a request. Immutable. */
public final class Answer {
    private final int status;
    private final String body;
    private final @Nullable String retryAfter;

    private Answer(int status, String body, @Nullable String retryAfter) {
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    /**
     * An answer.
     *
     * @param body its beginning; LINE documents none
     * @param retryAfter the header {@code Retry-After} as it came, if it came
     */
    public static Answer of(int status, String body, Optional<String> retryAfter) {
        return new Answer(status, body, retryAfter.orElse(null));
    }

    public int status() {
        return status;
    }

    public Optional<String> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The body on one line, without the secret, to be kept beside a refused event; it may quote the event. */
    public String redacted(String secret) {
        String open = secret.isEmpty() ? body : body.replace(secret, "***");
        return open.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** The status alone: a body may quote an event. */
    @Override
    public String toString() {
        return "answer " + status;
    }
}
