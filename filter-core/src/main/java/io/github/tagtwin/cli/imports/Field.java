package io.github.tagtwin.cli.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column may hold. Its name, and the names by which a column is known without being told. */
enum Field {
    /** The shop's own id of the conversion. */
    DEDUPLICATION_KEY("transaction_id|order_id"),
    /** When it happened. */
    TIME("sync_date|event_timestamp|event_time"),
    EVENT_NAME,
    VALUE("revenue"),
    CURRENCY,
    QUANTITY,
    ITEM_IDS("items"),
    CLICK_ID("ldtag_cl"),
    /** When the visitor came by the ad. */
    CLICK_TIME,
    LINE_UID("line_user_id"),
    BROWSER_ID,
    EXTERNAL_ID("user_id"),
    EMAIL("mail"),
    PHONE("phone_number"),
    IFA,
    IP_ADDRESS("ip"),
    USER_AGENT,
    URL,
    REFERRER;

    private final String aliases;

    Field() {
        this("");
    }

    Field(String aliases) {
        this.aliases = aliases;
    }

    /** The name that options use: {@code deduplication_key}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that name. */
    static Optional<Field> named(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /** Whether a column of this title is taken for the field. */
    boolean isTitle(String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
        return plain.equals(word()) || plain.matches(aliases);
    }

    /** All names, for a message. */
    static String words() {
        return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "));
    }
}
