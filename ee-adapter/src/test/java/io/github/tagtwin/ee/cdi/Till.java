package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.LineConversions;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serializable;

/** A shop's bean, of a session: what it injects has to be kept by a server that puts sessions to disk. */
@SessionScoped
class Till implements Serializable {
    private static final long serialVersionUID = 1;

    static final Conversion SALE =
            Conversion.named("Purchase").orderId("ORDER-1").value(100).currency("TWD");

    @Inject
    LineConversions conversions;

    @Inject
    LaterConversions later;

    /** A bean of its own, since events aren't to be kept. */
    static class Sales {
        @Inject
        Event<Conversion> sales;

        @Inject
        Event<LaterConversion> paid;
    }
}
