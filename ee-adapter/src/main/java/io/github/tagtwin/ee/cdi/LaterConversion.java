package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.Conversion;
import java.util.Objects;

/**
 * A conversion with the visitor's token, to be fired as a CDI event where no visitor's request is answered: in a
 * message-driven bean, a timer, a batch.
 *
 * <pre>{@code
 * @Inject Event<LaterConversion> paid;
 *
 * paid.fire(LaterConversion.of(
 *     Conversion.named("Purchase").orderId(order.id()).value(order.total()).currency("TWD"), order.visitorToken()));
 * }</pre>
 *
 * <p>Inside of a transaction it is recorded once that has committed, by {@link io.github.tagtwin.LaterConversions}. Immutable.
 *
 * @since 0.1.0
 */
public final class LaterConversion {
    private final Conversion conversion;
    private final String token;

    private LaterConversion(Conversion conversion, String token) {
        this.conversion = conversion;
        this.token = token;
    }

    /**
     * A conversion of a visitor who isn't there.
     *
     * @param token from {@link io.github.tagtwin.LineConversions#visitorToken()}; a wrong one is refused, and counted
     */
    public static LaterConversion of(Conversion conversion, String token) {
        return new LaterConversion(
                Objects.requireNonNull(conversion, "conversion"), Objects.requireNonNull(token, "token"));
    }

    public Conversion conversion() {
        return conversion;
    }

    public String token() {
        return token;
    }

    /** Says nothing of the visitor. */
    @Override
    public String toString() {
        return "Later" + conversion;
    }
}
