package io.github.tagtwin.rules;

import io.github.tagtwin.Conversion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The conversion that a rule makes, as it stands in the settings: templates to be filled in each request. Immutable. */
final class Draft {
    // What an application prints where it has no id; taken for one, it would make all orders one.
    private static final Set<String> NO_IDS = Set.of("", "null", "undefined");

    private final String name;
    private final Template key;
    private final Map<Detail, Template> details;

    /**
     * A draft.
     *
     * @param key comes to the shop's own id of the conversion, or to nothing where there is none
     */
    Draft(String name, Template key, Map<Detail, Template> details) {
        this.name = name;
        this.key = key;
        this.details = new EnumMap<>(details);
    }

    /**
     * What it comes to in a request; without an order id where the key comes to none.
     *
     * @param ofKey the request's once more, for the key alone
     */
    Conversion conversion(Scopes scopes, Scopes ofKey) {
        Conversion conversion = Conversion.named(name);
        for (Map.Entry<Detail, Template> detail : details.entrySet()) {
            conversion = detail.getKey().addTo(conversion, detail.getValue().given(scopes));
        }
        return id(ofKey).map(conversion::orderId).orElse(conversion);
    }

    private Optional<String> id(Scopes scopes) {
        return Optional.of(key.given(scopes).text()).filter(id -> !NO_IDS.contains(id));
    }
}
