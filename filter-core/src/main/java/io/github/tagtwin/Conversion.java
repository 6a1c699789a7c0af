package io.github.tagtwin;

import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.WebFields;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One conversion as the shop knows it, for {@link LineConversions#record}.
 *
 * <pre>{@code
 * LineConversions.of(request).record(
 *     Conversion.named("Purchase").orderId(order.id()).value(order.total()).currency("TWD").itemIds(order.skus()));
 * }</pre>
 *
 * <p>LINE counts two events as one when name and deduplication key agree. An {@link #orderId} becomes the key, so a
 * reload, a retry or a second node repeat it instead of adding a sale.
 *
 * <p>Nothing is checked here: a conversion that breaks one of LINE's rules is refused, with its reason, counted and
 * logged, when it is recorded; the page goes on. Immutable: each method returns a changed copy.
 *
 * @since 0.1.0
 */
public final class Conversion {
    private final String name;
    private final @Nullable String orderId;
    private final CustomFields custom;
    private final WebFields web;

    private Conversion(String name, @Nullable String orderId, CustomFields custom, WebFields web) {
        this.name = name;
        this.orderId = orderId;
        this.custom = custom;
        this.web = web;
    }

    /**
     * A conversion under an event name that LINE knows.
     *
     * @param name {@code Conversion} (the default conversion), a standard event such as {@code Purchase} or
     *     {@code AddToCart}, or a custom conversion's name: 1 to 20 of {@code A-Z a-z 0-9 _ -}. It must be the same as
     *     the {@code type} in the page's own {@code _lt('send', 'cv', …)}, else LINE counts both.
     */
    public static Conversion named(String name) {
        return new Conversion(name, null, CustomFields.none(), WebFields.none());
    }

    /**
     * A conversion by the names that LINE's server-side tag reads: {@code x-line-event-name} or {@code event_name},
     * {@code x-line-deduplication_key}, {@code x-line-event-value}, {@code x-line-event-currency}, and, in the place of what
     * the request tells, {@code page_title}, {@code page_location}, {@code page_referrer}, {@code ip_override},
     * {@code user_agent}. All else is passed over; a value that is no number counts as none.
     *
     * @see LineConversions#record(Map)
     */
    public static Conversion of(Map<String, ?> eventData) {
        EventData data = new EventData(eventData);
        CustomFields custom = CustomFields.none().withValue(data.value()).withCurrency(data.currency());
        return new Conversion(data.name(), data.deduplicationKey().orElse(null), custom, data.web());
    }

    /** The shop's own id of this conversion: an order's, a reservation's, a registration's. It becomes the key. */
    public Conversion orderId(String id) {
        return new Conversion(name, id, custom, web);
    }

    /**
     * What the conversion is worth: 0 to 2,147,483,647, in units of the currency, rounded to four
     * decimals. LINE demands it for a purchase.
     */
    public Conversion value(BigDecimal value) {
        return with(custom.withValue(value));
    }

    /** {@link #value(BigDecimal)} for whole units. */
    public Conversion value(long value) {
        return value(BigDecimal.valueOf(value));
    }

    /** The currency of the value: three capital letters, as {@code TWD}, {@code JPY} or {@code THB}. */
    public Conversion currency(String currency) {
        return with(custom.withCurrency(currency));
    }

    /** How many pieces: 0 to 2,147,483,647. */
    public Conversion quantity(long quantity) {
        return with(custom.withQuantity(quantity));
    }

    /** The items' ids: at most 100. */
    public Conversion itemIds(Collection<String> ids) {
        return with(custom.withItemIds(ids));
    }

    /** The items' ids: at most 100. */
    public Conversion itemIds(String... ids) {
        return itemIds(Arrays.asList(ids));
    }

    /** Search words: at most 10. */
    public Conversion keywords(Collection<String> keywords) {
        return with(custom.withKeywords(keywords));
    }

    /** Search words: at most 10. */
    public Conversion keywords(String... keywords) {
        return keywords(Arrays.asList(keywords));
    }

    /** The category: at most 300 characters. */
    public Conversion category(String category) {
        return with(custom.withCategory(category));
    }

    /** LINE's event name. */
    public String name() {
        return name;
    }

    /** The shop's own id, where it gave one. */
    public Optional<String> orderId() {
        return Optional.ofNullable(orderId);
    }

    /** Value, items and the like, unchecked. */
    public CustomFields custom() {
        return custom;
    }

    /** Where it happened, as far as the shop told; the request tells the rest. */
    public WebFields web() {
        return web;
    }

    private Conversion with(CustomFields changed) {
        return new Conversion(name, orderId, changed, web);
    }

    @Override
    public String toString() {
        return "Conversion[" + name + ", orderId=" + orderId + "]";
    }
}
