package io.github.tagtwin.standin.tag;

import io.github.tagtwin.standin.counting.Arrival;
import io.github.tagtwin.standin.counting.EventName;
import io.github.tagtwin.standin.counting.EventPath;
import io.github.tagtwin.standin.http.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One report of LINE Tag, as the image's address carries it. Immutable. */
final class Hit {

    private static final Pattern TAG_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final Pattern KEY = Pattern.compile("[0-9a-zA-Z_-]{1,256}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    private final Query query;

    Hit(Query query) {
        this.query = query;
    }

    /** What counting sees; empty where the report names no LINE Tag id or no event that LINE knows. */
    Optional<Arrival> arrival(Instant time) {
        return lineTagId().flatMap(this::event).map(event -> arrival(time, event));
    }

    private Arrival arrival(Instant time, EventName event) {
        return Arrival.at(time, EventPath.TAG, event)
                .deduplicationKey(key())
                .browserId(text("b_id"))
                .externalId(text("ext_id"))
                .value(amount(), text("currency"))
                .url(text("url"))
                .build();
    }

    private Optional<String> lineTagId() {
        return query.get("t_id").filter(TAG_ID.asMatchPredicate());
    }

    private Optional<EventName> event(String lineTagId) {
        switch (query.get("e").orElse("")) {
            case "pv":
                return Optional.of(EventName.pageView(lineTagId));
            case "cv":
                return query.get("type")
                        .filter(NAME.asMatchPredicate())
                        .map(name -> EventName.conversion(lineTagId, name));
            default:
                return Optional.empty();
        }
    }

    /** A key that LINE's pattern refuses is taken as not sent, like the text {@code undefined}. */
    private @Nullable String key() {
        return query.get("d_key")
                .filter(KEY.asMatchPredicate())
                .filter(key -> !key.equals("undefined"))
                .orElse(null);
    }

    private @Nullable BigDecimal amount() {
        return query.get("value")
                .filter(AMOUNT.asMatchPredicate())
                .map(BigDecimal::new)
                .orElse(null);
    }

    private @Nullable String text(String name) {
        return query.get(name).orElse(null);
    }
}
