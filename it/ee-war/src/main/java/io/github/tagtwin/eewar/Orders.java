package io.github.tagtwin.eewar;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.ee.cdi.LaterConversion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Takes orders, and says so in each of the ways that CDI has. */
@ApplicationScoped
public class Orders {
    @Inject
    LineConversions conversions;

    @Inject
    Event<Conversion> sales;

    @Inject
    Event<LaterConversion> paid;

    void record(String id) {
        conversions.record(order(id));
    }

    void fire(String id) {
        sales.fire(order(id));
    }

    void pay(String id, String token) {
        paid.fire(LaterConversion.of(order(id), token));
    }

    String token() {
        return conversions.visitorToken();
    }

    private static Conversion order(String id) {
        return Conversion.named("Purchase").orderId(id).value(620).currency("TWD");
    }
}
