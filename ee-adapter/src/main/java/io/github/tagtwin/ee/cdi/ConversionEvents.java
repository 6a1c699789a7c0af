package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.LineConversions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;

/**
 * Records what a shop's beans fire: once the transaction has committed, or at once where there is none. Throws nothing, so
 * that no bean of the shop's fails over it.
 */
final class ConversionEvents {
    private static final System.Logger LOG = System.getLogger(ConversionEvents.class.getName());
    private static final String NOBODYS = "";

    // Without a request, whose conversion it is can't be told; said and counted where all others are refused.
    void record(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) Conversion conversion,
            CurrentRequest request,
            LaterConversions later) {
        Optional<LineConversions> current = request.conversions();
        guarded(() -> current.ifPresentOrElse(
                conversions -> conversions.record(conversion), () -> later.record(conversion, NOBODYS)));
    }

    void record(@Observes(during = TransactionPhase.AFTER_SUCCESS) LaterConversion event, LaterConversions later) {
        guarded(() -> later.record(event.conversion(), event.token()));
    }

    private static void guarded(Runnable recording) {
        try {
            recording.run();
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.WARNING, "A conversion that was fired as an event could not be recorded", ours);
        }
    }
}
