package io.github.tagtwin.rules;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.Given;
import io.github.tagtwin.event.Refusal;
import java.util.Locale;
import java.util.Optional;

/** What a rule may say of its conversion beside name and key. */
enum Detail {
    VALUE,
    CURRENCY,
    QUANTITY,
    ITEMS,
    CATEGORY,
    KEYWORDS;

    /** The part of a rule's settings that it is. */
    String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The conversion with this detail, unless nothing was given for it. */
    Conversion addTo(Conversion conversion, Given given) {
        return given.text().isEmpty() ? conversion : added(conversion, given);
    }

    private Conversion added(Conversion conversion, Given given) {
        switch (this) {
            case VALUE:
                return conversion.value(given.number());
            case CURRENCY:
                return conversion.currency(given.text());
            case QUANTITY:
                return conversion.quantity(given.count());
            case ITEMS:
                return conversion.itemIds(given.texts());
            case CATEGORY:
                return conversion.category(given.text());
            default:
                return conversion.keywords(given.texts());
        }
    }

    /** Why LINE takes no conversion with this detail, whatever else it says. */
    Optional<Refusal> refusal(Given given) {
        return addTo(Conversion.named("Purchase").value(0), given).custom().refusal("Purchase");
    }
}
