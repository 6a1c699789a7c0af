package io.github.tagtwin.event;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what a browser reports of a page: {@code {"key":"…","page":"/tea?id=7","referrer":"…"}}. Thread-safe.
 */
public final class PageReportReader {
    // No shop's own id looks so by chance.
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_-]{22}");
    private static final Pattern ADDRESS = Pattern.compile("/[!-~&&[^\\\\#]]{0,4095}");
    private static final Pattern DOTS = Pattern.compile("(?i)/(\\.|%2e){1,2}([/;]|$)");
    private static final int LONGEST_REFERRER = 4096;

    private final JsonReaderFactory json = Json.createReaderFactory(Map.of());

    /** The report; nothing where it isn't one, whatever is wrong with it. */
    public Optional<PageReport> read(String text) {
        try (JsonReader reader = json.createReader(new StringReader(text))) {
            return report(reader.readObject());
        } catch (JsonException | ClassCastException | NullPointerException none) {
            return Optional.empty();
        }
    }

    private static Optional<PageReport> report(JsonObject told) {
        String key = told.getString("key");
        String address = told.getString("page");
        String referrer = told.getString("referrer", "");
        boolean formed = KEY.matcher(key).matches()
                && ADDRESS.matcher(address).matches()
                && referrer.length() <= LONGEST_REFERRER;
        return DeduplicationKey.of(key)
                .filter(any -> formed)
                .map(found -> new PageReport(found, address, referrer))
                .filter(report -> !DOTS.matcher(report.path()).find());
    }
}
