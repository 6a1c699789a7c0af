package io.github.tagtwin.standin.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of a request: the status, why, and the events that are taken. Immutable. */
final class Verdict {

    private final int status;
    private final @Nullable String reason;
    private final List<ApiEvent> taken;

    private Verdict(int status, @Nullable String reason, List<ApiEvent> taken) {
        this.status = status;
        this.reason = reason;
        this.taken = taken;
    }

    static Verdict received(List<ApiEvent> events) {
        return new Verdict(202, null, events);
    }

    static Verdict refused(int status, String reason) {
        return new Verdict(status, reason, List.of());
    }

    /** The events are in, the answer is lost. */
    Verdict torn() {
        return new Verdict(0, "mode torn", taken);
    }

    /** The first half of the events is in, and the sender is told of a failure; an invalid request stays one. */
    Verdict halved() {
        return status == 202 ? new Verdict(500, "mode half", taken.subList(0, taken.size() / 2)) : this;
    }

    int status() {
        return status;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    List<ApiEvent> taken() {
        return taken;
    }
}
