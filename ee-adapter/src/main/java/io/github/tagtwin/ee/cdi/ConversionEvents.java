package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.LineConversions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Records what a shop's beans fire: at once where TagTwin joins the shop's transactions, else once the transaction has
 * committed, or at once where there is none. Throws nothing, so that no bean of the shop's fails over it.
 */
final class ConversionEvents {
    private static final System.Logger LOG = System.getLogger(ConversionEvents.class.getName());
    private static final String NOBODYS = "";

    private final RunningApplication application;
    private final CurrentRequest request;
    private final LaterConversions later;

    @Inject
    ConversionEvents(RunningApplication application, CurrentRequest request, LaterConversions later) {
        this.application = application;
        this.request = request;
        this.later = later;
    }

    void within(@Observes Conversion conversion) {
        if (application.joinsTransactions()) {
            record(conversion);
        }
    }

    void behind(@Observes(during = TransactionPhase.AFTER_SUCCESS) Conversion conversion) {
        if (!application.joinsTransactions()) {
            record(conversion);
        }
    }

    void within(@Observes LaterConversion event) {
        if (application.joinsTransactions()) {
            record(event);
        }
    }

    void behind(@Observes(during = TransactionPhase.AFTER_SUCCESS) LaterConversion event) {
        if (!application.joinsTransactions()) {
            record(event);
        }
    }

    // Without a request, whose conversion it is can't be told; said and counted where all others are refused.
    private void record(Conversion conversion) {
        Optional<LineConversions> current = request.conversions();
        guarded(() -> current.ifPresentOrElse(
                conversions -> conversions.record(conversion), () -> later.record(conversion, NOBODYS)));
    }

    private void record(LaterConversion event) {
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
