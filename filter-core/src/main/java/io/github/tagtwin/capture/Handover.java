package io.github.tagtwin.capture;

import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What comes along from a request that was answered by a redirect to the page that the visitor sees next: the key under
 * which the conversions of that request are held, and what LINE Tag has to say of them. Immutable.
 */
public final class Handover {
    private static final Pattern CONVERSION = Pattern.compile("[A-Za-z0-9_-]{1,20}~[0-9_]{0,20}~[A-Z]{0,3}");
    private static final int MOST = 10;

    private final String id;
    private final DeduplicationKey key;
    private final Map<String, CustomFields> conversions;

    private Handover(String id, DeduplicationKey key, Map<String, CustomFields> conversions) {
        this.id = id;
        this.key = key;
        this.conversions = Collections.unmodifiableMap(conversions);
    }

    /**
     * A handover.
     *
     * @param id names what is held on the server: 1 to 256 of {@code A-Z a-z 0-9 _ -}
     * @param key of the page to come
     * @param conversions what that page has to report, by their names: the first ten
     */
    public static Handover of(DeduplicationKey id, DeduplicationKey key, Map<String, CustomFields> conversions) {
        Map<String, CustomFields> first = new LinkedHashMap<>();
        conversions.entrySet().stream().limit(MOST).forEach(each -> first.put(each.getKey(), each.getValue()));
        return new Handover(id.text(), key, first);
    }

    /** What is left once its page has come: the key, so that a reload repeats it. */
    public Handover shown() {
        return new Handover(id, key, Map.of());
    }

    /** Names what is held on the server. */
    public String id() {
        return id;
    }

    /** The key of the page to come. */
    public DeduplicationKey key() {
        return key;
    }

    /** What the page has to report: names, each with value and currency. */
    public Map<String, CustomFields> conversions() {
        return conversions;
    }

    /** As it stands in a cookie: {@code A-Z a-z 0-9 _ - ~ .}. */
    String text() {
        List<String> parts = new ArrayList<>(List.of(id, key.text()));
        conversions.forEach((name, custom) -> parts.add(name + "~"
                + custom.value()
                        .map(value -> value.toPlainString().replace('.', '_'))
                        .orElse("") + "~"
                + custom.currency().orElse("")));
        return String.join(".", parts);
    }

    /** What such a text says; nothing where it is none. */
    static Optional<Handover> parsed(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length < 2 || parts.length > MOST + 2) {
            return Optional.empty();
        }
        Map<String, CustomFields> conversions = new LinkedHashMap<>();
        for (int at = 2; at < parts.length; at++) {
            if (!CONVERSION.matcher(parts[at]).matches()) {
                return Optional.empty();
            }
            String[] fields = parts[at].split("~", -1);
            conversions.put(fields[0], custom(fields[1], fields[2]));
        }
        return DeduplicationKey.of(parts[0])
                .flatMap(id -> DeduplicationKey.of(parts[1]).map(key -> new Handover(id.text(), key, conversions)));
    }

    private static CustomFields custom(String value, String currency) {
        CustomFields custom = value.matches("[0-9]+(_[0-9]+)?")
                ? CustomFields.none().withValue(new BigDecimal(value.replace('_', '.')))
                : CustomFields.none();
        return currency.isEmpty() ? custom : custom.withCurrency(currency);
    }
}
