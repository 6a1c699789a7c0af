package io.github.tagtwin.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the event name in an item of LINE's JSON array, as {@link EventJson} writes it, without reading the rest: a text in
 * JSON can't hold the name's own quotes.
 */
public final class ItemName {
    private static final byte[] BEFORE = "\"event_name\":\"".getBytes(StandardCharsets.UTF_8);

    private ItemName() {}

    /** The name; empty where the item is a page view's. */
    public static Optional<String> in(byte[] item) {
        int begin = after(item);
        int end = begin;
        while (begin > 0 && end < item.length && item[end] != '"') {
            end++;
        }
        return begin == 0
                ? Optional.empty()
                : Optional.of(new String(item, begin, end - begin, StandardCharsets.UTF_8));
    }

    private static int after(byte[] item) {
        for (int at = 0; at + BEFORE.length < item.length; at++) {
            int same = 0;
            while (same < BEFORE.length && item[at + same] == BEFORE[same]) {
                same++;
            }
            if (same == BEFORE.length) {
                return at + BEFORE.length;
            }
        }
        return 0;
    }
}
