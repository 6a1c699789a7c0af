package io.github.tagtwin;

import io.github.tagtwin.event.Refusal;
import java.util.Optional;

/**
 * The way to LINE without a visitor's request: from a payment service's call, a message, a batch, hours or days after the
 * order.
 *
 * <pre>{@code
 * order.setVisitorToken(LineConversions.of(request).visitorToken());          // while the visitor orders
 *
 * LineConversions.of(servletContext).record(                                  // once the money has come
 *     Conversion.named("Purchase").orderId(order.id()).value(order.total()).currency("TWD"), order.visitorToken());
 * }</pre>
 *
 * <p>No browser sends a copy of such a conversion: its key is the order id, or a random one. It never throws.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public interface LaterConversions {
    /**
     * Records a conversion that happens now, of the visitor that a token tells of. With an order id it is sent once,
     * however often it is recorded, here or in a page.
     *
     * <p>The click that the visitor came by goes along for {@code click-window} after the token was made. A token counts for
     * 180 days, the longest that LINE attributes a conversion to an ad.
     *
     * @param token from {@link LineConversions#visitorToken()}, under the same {@code key-secret}
     * @return why the conversion isn't sent; empty where it was taken
     */
    Optional<Refusal> record(Conversion conversion, String token);
}
