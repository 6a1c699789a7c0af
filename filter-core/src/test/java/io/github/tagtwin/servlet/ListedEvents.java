package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.queue.HeldTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outbox that can be looked into, and holds nothing. */
final class ListedEvents implements Outbox {
    private final List<ConversionEvent> sent = new ArrayList<>();
    private final List<@Nullable Fingerprint> fingerprints = new ArrayList<>();

    List<ConversionEvent> sent() {
        return sent;
    }

    List<@Nullable Fingerprint> fingerprints() {
        return fingerprints;
    }

    @Override
    public void send(ConversionEvent event, @Nullable Fingerprint fingerprint, @Nullable HeldTicket ticket) {
        sent.add(event);
        fingerprints.add(fingerprint);
    }

    @Override
    public HeldTicket hold(ConversionEvent event, @Nullable Fingerprint fingerprint, Duration deadline) {
        throw new AssertionError("nothing was to be held");
    }

    @Override
    public void withdraw(HeldTicket ticket) {
        throw new AssertionError("nothing was held");
    }
}
