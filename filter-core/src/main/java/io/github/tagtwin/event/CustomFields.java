package io.github.tagtwin.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * LINE's {@code custom} table: value, items and the like of a standard event. Takes what it is given; {@link #refusal}
 * says what LINE would say to it. Immutable.
 */
public final class CustomFields {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_BITS = 1000;
    private static final BigDecimal REFUSED = BigDecimal.ONE.negate();
    private static final int MOST_ITEM_IDS = 100;
    private static final int MOST_KEYWORDS = 10;
    private static final int LONGEST_CATEGORY = 300;
    private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Z]{3}");
    private static final CustomFields NONE = new CustomFields(Collections.emptyMap());

    private static final String VALUE = "value";
    private static final String CURRENCY = "currency";
    private static final String QUANTITY = "quantity";
    private static final String ITEM_IDS = "item_ids";
    private static final String KEYWORDS = "keywords";
    private static final String CATEGORY = "category";

    private final Map<String, Object> values;

    private CustomFields(Map<String, Object> values) {
        this.values = values;
    }

    /** No field at all. */
    public static CustomFields none() {
        return NONE;
    }

    /** With a value, rounded to four decimals; one of more than 300 digits is refused. */
    public CustomFields withValue(@Nullable BigDecimal value) {
        return with(VALUE, value == null ? null : written(value));
    }

    public CustomFields withCurrency(@Nullable String currency) {
        return with(CURRENCY, currency);
    }

    public CustomFields withQuantity(long quantity) {
        return with(QUANTITY, quantity);
    }

    public CustomFields withItemIds(@Nullable Collection<String> ids) {
        return with(ITEM_IDS, copied(ids));
    }

    public CustomFields withKeywords(@Nullable Collection<String> keywords) {
        return with(KEYWORDS, copied(keywords));
    }

    public CustomFields withCategory(@Nullable String category) {
        return with(CATEGORY, category);
    }

    /** The first of LINE's limits that these fields break, for an event of the given name. */
    public Optional<Refusal> refusal(@Nullable String eventName) {
        if ("Purchase".equals(eventName) && !values.containsKey(VALUE)) {
            return Optional.of(Refusal.PURCHASE_WITHOUT_VALUE);
        }
        if (value().filter(CustomFields::isOutOfRange).isPresent()) {
            return Optional.of(Refusal.VALUE);
        }
        if (values.containsKey(CURRENCY) && !isCurrency(text(CURRENCY))) {
            return Optional.of(Refusal.CURRENCY);
        }
        if (values.containsKey(QUANTITY) && isOutOfRange(BigDecimal.valueOf((Long) values.get(QUANTITY)))) {
            return Optional.of(Refusal.QUANTITY);
        }
        if (!isList(ITEM_IDS, MOST_ITEM_IDS)) {
            return Optional.of(Refusal.ITEM_IDS);
        }
        if (!isList(KEYWORDS, MOST_KEYWORDS)) {
            return Optional.of(Refusal.KEYWORDS);
        }
        boolean category = !values.containsKey(CATEGORY)
                || (!text(CATEGORY).isEmpty() && text(CATEGORY).length() <= LONGEST_CATEGORY);
        return category ? Optional.empty() : Optional.of(Refusal.CATEGORY);
    }

    /** What the event is worth. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable((BigDecimal) values.get(VALUE));
    }

    /** The currency of the value. */
    public Optional<String> currency() {
        return Optional.ofNullable((String) values.get(CURRENCY));
    }

    /** The values by LINE's field names: numbers, texts, and lists of texts. */
    public Map<String, Object> byLineName() {
        return values;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    private boolean isCurrency(String text) {
        return values.containsKey(VALUE) && CURRENCY_CODE.matcher(text).matches();
    }

    private static boolean isOutOfRange(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(LARGEST) > 0;
    }

    // No amount of money has 300 digits, and dividing such numbers takes long.
    // 2E+9 as 2000000000, and the 19.989999… of a binary fraction as 19.99; what is out of range is refused anyway.
    private static BigDecimal written(BigDecimal number) {
        if (number.unscaledValue().bitLength() > MOST_BITS) {
            return REFUSED;
        }
        if (isOutOfRange(number)) {
            return number;
        }
        if (number.scale() - number.precision() > MOST_DECIMALS) {
            return BigDecimal.ZERO;
        }
        return number.setScale(Math.max(0, Math.min(number.scale(), MOST_DECIMALS)), RoundingMode.HALF_UP);
    }

    private boolean isList(String field, int most) {
        Object list = values.get(field);
        return list == null || (((List<?>) list).size() <= most && !((List<?>) list).contains(""));
    }

    private String text(String field) {
        return String.valueOf(values.get(field));
    }

    private CustomFields with(String field, @Nullable Object value) {
        Map<String, Object> changed = new TreeMap<>(values);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new CustomFields(Collections.unmodifiableMap(changed));
    }

    // A missing element becomes an empty one, which LINE's rule then refuses.
    private static @Nullable List<String> copied(@Nullable Collection<String> texts) {
        if (texts == null) {
            return null;
        }
        List<String> copy = new ArrayList<>(texts);
        copy.replaceAll(text -> text == null ? "" : text);
        return Collections.unmodifiableList(copy);
    }
}
