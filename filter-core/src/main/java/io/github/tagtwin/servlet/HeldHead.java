package io.github.tagtwin.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a page said of its length and its version before it is known whether the page will be edited. Not all containers
 * can take a header back, so these wait here until the first byte of the body.
 */
final class HeldHead {
    static final long UNKNOWN = -1;

    private static final Set<String> VALIDATORS = Set.of("etag", "last-modified", "accept-ranges");

    private final List<Runnable> validators = new ArrayList<>();
    private long length = UNKNOWN;

    static boolean isLength(String name) {
        return name.equalsIgnoreCase("Content-Length");
    }

    static boolean isValidator(String name) {
        return VALIDATORS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The length that the page declared; {@link #UNKNOWN} where it didn't. */
    long length() {
        return length;
    }

    void length(long bytes) {
        length = Math.max(UNKNOWN, bytes);
    }

    /** A header's value as a length: unknown where it isn't a number. */
    static long parsed(String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException none) {
            return UNKNOWN;
        }
    }

    void validator(Runnable setting) {
        validators.add(setting);
    }

    void applyValidators() {
        validators.forEach(Runnable::run);
        validators.clear();
    }

    void dropValidators() {
        validators.clear();
    }

    void clear() {
        validators.clear();
        length = UNKNOWN;
    }
}
