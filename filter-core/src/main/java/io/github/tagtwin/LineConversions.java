package io.github.tagtwin;

import jakarta.servlet.ServletContext;
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
    /** The attribute of a request that holds its instance, and of an application that holds the one for later. */
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
     * For conversions without a visitor's request. Where the filter doesn't run, each is refused as
     * {@link io.github.tagtwin.event.Refusal#UNHEARD}.
     */
    static LaterConversions of(ServletContext application) {
        Object found = application.getAttribute(ATTRIBUTE);
        return found instanceof LaterConversions ? (LaterConversions) found : UnheardLater.INSTANCE;
    }

    /**
     * Records a conversion that happened in this request; at most 100. Record it when it is certain, after an order is
     * committed, and in the request that writes the page which tells of it, or that redirects to that page: the redirect
     * then carries the key along.
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
     * request told is forgotten, so that {@code visitor(Visitor.unknown())} is for those who log out; what this one told
     * already is added to. Kept in the session as plain texts, hashed, which a session's own end takes along.
     */
    void visitor(Visitor visitor);

    /**
     * What is known of the visitor by now, as a signed text to be kept with an order, for {@link LaterConversions}: hashed
     * where LINE wants it hashed.
     *
     * @return at most 1,024 of {@code A-Z a-z 0-9 _ - .}; empty where nothing is known, or nothing is heard here
     */
    String visitorToken();

    /**
     * Tells what the visitor has answered to the question for consent, where the setting {@code consent} asks for one: kept
     * in a cookie for 180 days. A yes counts from the visitor's next request on. A no counts at once: this request is not
     * counted, TagTwin's cookies go, and what waits in the queue of this browser and session isn't sent.
     *
     * <p>Call it before the answer's first byte. It works where nothing else is heard for want of consent.
     */
    void consent(boolean agreed);

    /**
     * The page's deduplication key, for shops that print it themselves; settles it.
     *
     * @return 1 to 256 of {@code A-Z a-z 0-9 _ -}; empty where nothing is heard here
     */
    String deduplicationKey();
}
