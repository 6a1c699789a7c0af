package io.github.tagtwin;

import jakarta.servlet.ServletRequest;
import java.util.Map;

/**
 * The way to LINE for one request: says what happened, and to whom.
 *
 * <pre>{@code
 * LineConversions.of(request).record(
 *     Conversion.named("Purchase").orderId(order.id()).value(order.total()).currency("TWD"));
 * }</pre>
 *
 * <p>Call it while the request is being answered, best before the page is written: the first conversion that carries
 * an order id then names the page's deduplication key, and a reload repeats it. No call blocks, does I/O or throws.
 * What LINE would refuse is refused here, counted and logged with its reason.
 *
 * <p>Confined to the thread that answers the request, as the request itself is.
 *
 * @since 0.1.0
 */
public interface LineConversions {
    /** The request attribute that holds this request's instance. */
    String ATTRIBUTE = "io.github.tagtwin.LineConversions";

    /**
     * The request attribute by which a template prints the page's deduplication key, {@code ${lineDeduplicationKey}}. Its
     * text is {@link #deduplicationKey()}, and asking for the text settles the key; the attribute alone settles nothing. It
     * isn't there where nothing is heard.
     */
    String KEY_ATTRIBUTE = "lineDeduplicationKey";

    /**
     * This request's instance. Where the filter isn't mapped, stands aside, or has no consent, what is recorded goes
     * nowhere: the shop's code needs no check of its own.
     */
    static LineConversions of(ServletRequest request) {
        Object found = request.getAttribute(ATTRIBUTE);
        return found instanceof LineConversions ? (LineConversions) found : Unheard.INSTANCE;
    }

    /**
     * Records a conversion that happened in this request; at most 100. Record it when it is certain, after an order is
     * committed, and in the request that writes the page which tells of it: before a redirect it goes by the server's path
     * alone, and where the next page's LINE Tag sends it too, LINE counts both.
     */
    void record(Conversion conversion);

    /**
     * Records a conversion out of event data under the names that LINE's server-side tag reads, and tells of its visitor
     * what is in there: {@link #record(Conversion)} of {@link Conversion#of}, after {@link #visitor} of {@link Visitor#of}.
     *
     * <pre>{@code
     * LineConversions.of(request).record(Map.of(
     *     "event_name", "Purchase",
     *     "x-line-deduplication_key", order.id(),
     *     "x-line-event-value", order.total(),
     *     "x-line-event-currency", "TWD",
     *     "user_data.email_address", member.email()));
     * }</pre>
     *
     * <p>The same names as request attributes do the same without a call, where one of them is {@code x-line-event-name}: they
     * are read once, when the page's key is needed, or when the request ends.
     */
    void record(Map<String, ?> eventData);

    /**
     * Tells who the visitor is, for this request's events and, where there is a session, for its later ones. What an earlier
     * request told is forgotten; what this one told already is added to.
     */
    void visitor(Visitor visitor);

    /**
     * The page's deduplication key, for shops that print it themselves; settles it.
     *
     * @return 1 to 256 of {@code A-Z a-z 0-9 _ -}; empty where nothing is heard here
     */
    String deduplicationKey();
}
