package io.github.tagtwin.tags;

import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.event.Given;
import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * {@code <line:visitor email="${member.email}" phone="${member.phone}" country="TW" externalId="${member.id}"/>}: tells who
 * the visitor is, and prints nothing. Each attribute is as in {@link Visitor}; one that is null or blank isn't given, and
 * where none is given, nothing is told.
 *
 * @since 0.1.0
 */
public final class VisitorTag extends SimpleTagSupport {
    private Visitor visitor = Visitor.unknown();
    private Given phone = Given.of(null);
    private Given country = Given.of(null);

    /** An e-mail address, raw or hashed. */
    public void setEmail(@Nullable Object given) {
        add(given, Visitor::email);
    }

    /** A phone number, raw or hashed; as people write it at home, where the country is given too. */
    public void setPhone(@Nullable Object given) {
        phone = Given.of(given);
    }

    /** {@code TW}, {@code JP} or {@code TH}, for a phone number that doesn't name its own. */
    public void setCountry(@Nullable Object given) {
        country = Given.of(given);
    }

    /** The LINE User ID. */
    public void setLineUserId(@Nullable Object given) {
        add(given, Visitor::lineUserId);
    }

    /** The shop's own user key, sent as it is, and printed beside the key. */
    public void setExternalId(@Nullable Object given) {
        add(given, Visitor::externalId);
    }

    /** The advertising id of the visitor's phone. */
    public void setAdvertisingId(@Nullable Object given) {
        add(given, Visitor::advertisingId);
    }

    private void add(@Nullable Object given, BiFunction<Visitor, String, Visitor> field) {
        String text = Given.of(given).text();
        if (!text.isEmpty()) {
            visitor = field.apply(visitor, text);
        }
    }

    @Override
    public void doTag() {
        Visitor told = withPhone();
        if (told != Visitor.unknown()) {
            LineConversions.of(((PageContext) getJspContext()).getRequest()).visitor(told);
        }
    }

    private Visitor withPhone() {
        if (phone.text().isEmpty()) {
            return visitor;
        }
        return country.text().isEmpty() ? visitor.phone(phone.text()) : visitor.phone(phone.text(), country.text());
    }
}
