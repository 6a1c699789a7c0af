package io.github.tagtwin.tags;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.Given;
import io.github.tagtwin.servlet.TagPrinter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code <line:conversion name="Purchase" orderId="${order.id}" value="${order.total}" currency="TWD"/>}: records a
 * conversion, and prints LINE Tag's call of it, which does nothing in a browser that finds no LINE Tag before it.
 *
 * <p>Each attribute is as in {@link Conversion}, and not given where it is null; but an {@code orderId} that is null is a
 * fault, since a reload would count again. A conversion that LINE would refuse prints nothing, is counted, and logged with
 * LINE's rule; the page goes on.
 *
 * @since 0.1.0
 */
public final class ConversionTag extends LineTag {
    private final List<UnaryOperator<Conversion>> details = new ArrayList<>();
    private Given name = Given.of(null);

    /** LINE's event name: {@code Purchase}, {@code AddToCart}, a custom conversion's. */
    public void setName(@Nullable Object given) {
        name = Given.of(given);
    }

    /** The shop's own id of this conversion, which becomes its key. */
    public void setOrderId(@Nullable Object given) {
        String id = Given.of(given).text();
        details.add(conversion -> conversion.orderId(id));
    }

    /** What it is worth, a number or its text: {@code 1280}, {@code 19.90}. */
    public void setValue(@Nullable Object given) {
        Given value = Given.of(given);
        add(value, conversion -> conversion.value(value.number()));
    }

    /** The currency of the value, three capital letters. */
    public void setCurrency(@Nullable Object given) {
        Given value = Given.of(given);
        add(value, conversion -> conversion.currency(value.text()));
    }

    /** How many pieces. */
    public void setQuantity(@Nullable Object given) {
        Given value = Given.of(given);
        add(value, conversion -> conversion.quantity(value.count()));
    }

    /** The items' ids: a collection, an array, or a text with commas. */
    public void setItemIds(@Nullable Object given) {
        Given value = Given.of(given);
        add(value, conversion -> conversion.itemIds(value.texts()));
    }

    /** Search words: a collection, an array, or a text with commas. */
    public void setKeywords(@Nullable Object given) {
        Given value = Given.of(given);
        add(value, conversion -> conversion.keywords(value.texts()));
    }

    /** The category. */
    public void setCategory(@Nullable Object given) {
        Given value = Given.of(given);
        add(value, conversion -> conversion.category(value.text()));
    }

    private void add(Given value, UnaryOperator<Conversion> detail) {
        if (value.isGiven()) {
            details.add(detail);
        }
    }

    @Override
    String text(TagPrinter printer, HttpServletRequest request, HttpServletResponse response) {
        Conversion conversion = Conversion.named(name.text());
        for (UnaryOperator<Conversion> detail : details) {
            conversion = detail.apply(conversion);
        }
        return printer.conversion(conversion, request, response);
    }
}
