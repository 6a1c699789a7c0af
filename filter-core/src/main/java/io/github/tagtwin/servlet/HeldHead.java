package io.github.tagtwin.servlet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a page said of its length and its version before it is known whether the page will be edited. Not all containers
 * can take a header back, so these wait here until the first byte of the body.
 */
final class HeldHead {
    static final long UNKNOWN = -1;

    /** The end of the year 9999. */
    private static final long LAST_DATE = 253_402_300_800_000L;

    private static final String LENGTH = "Content-Length";
    private static final Set<String> VALIDATORS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        VALIDATORS.addAll(List.of("ETag", "Last-Modified", "Accept-Ranges"));
    }

    // Most pages have no validator.
    private Map<String, List<String>> values = Map.of();
    private List<Runnable> validators = List.of();
    private long length = UNKNOWN;

    static boolean isLength(@Nullable String name) {
        return LENGTH.equalsIgnoreCase(name);
    }

    static boolean isValidator(@Nullable String name) {
        return name != null && VALIDATORS.contains(name);
    }

    /** A header's value as a length: unknown where it isn't a number. */
    static long parsed(String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException none) {
            return UNKNOWN;
        }
    }

    /** A validator's date as headers tell it, as far as a date can be told; empty for all other headers. */
    static String text(@Nullable String name, long date) {
        return isValidator(name) && date >= 0 && date < LAST_DATE
                ? DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.ofEpochMilli(date).atOffset(ZoneOffset.UTC))
                : "";
    }

    /** The length that the page declared; {@link #UNKNOWN} where it didn't. */
    long length() {
        return length;
    }

    void length(long bytes) {
        length = Math.max(UNKNOWN, bytes);
    }

    /** Keeps a validator in the place of one of its name: its value to be looked at, and how to set it. */
    void set(String name, @Nullable String value, Runnable setting) {
        begin();
        values.remove(name);
        add(name, value, setting);
    }

    /** Keeps a validator beside others of its name. */
    void add(String name, @Nullable String value, Runnable setting) {
        begin();
        if (value != null) {
            values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
        validators.add(setting);
    }

    private void begin() {
        if (validators.isEmpty()) {
            values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            validators = new ArrayList<>();
        }
    }

    /** What is held under a header's name; empty where nothing is. */
    List<String> values(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        return isLength(name) && length != UNKNOWN
                ? List.of(Long.toString(length))
                : List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The names of the headers held. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(values.keySet());
        if (length != UNKNOWN) {
            names.add(LENGTH);
        }
        return names;
    }

    void applyValidators() {
        validators.forEach(Runnable::run);
        dropValidators();
    }

    void dropValidators() {
        validators = List.of();
        values = Map.of();
    }

    void clear() {
        dropValidators();
        length = UNKNOWN;
    }
}
