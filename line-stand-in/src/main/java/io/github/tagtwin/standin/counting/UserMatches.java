package io.github.tagtwin.standin.counting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which mapping keys LINE has seen beside a field that matches. Scope: one LINE Tag id. Remembers the newest 100,000, and for
 * later events only. Safe for use by many threads.
 */
public final class UserMatches {

    private static final int MAX_MAPPINGS = 100_000;

    private final Map<String, Boolean> mapped = new LinkedHashMap<>();

    /**
     * Whether LINE finds a user for an event.
     *
     * @param hasMatchingField whether a field came that matches by itself ({@code line_uid}, {@code click_id}, {@code phone},
     *     {@code email}, {@code ifa}); it then maps the keys beside it
     * @param mappingKeys the {@code browser_id} and {@code external_id} of the event, each with its field name before it
     */
    public synchronized boolean judge(String lineTagId, boolean hasMatchingField, Set<String> mappingKeys) {
        if (!hasMatchingField) {
            return mappingKeys.stream().anyMatch(key -> mapped.containsKey(lineTagId + ' ' + key));
        }
        mappingKeys.forEach(key -> remember(lineTagId + ' ' + key));
        return true;
    }

    public synchronized void clear() {
        mapped.clear();
    }

    private void remember(String key) {
        mapped.remove(key);
        mapped.put(key, Boolean.TRUE);
        if (mapped.size() > MAX_MAPPINGS) {
            mapped.remove(mapped.keySet().iterator().next());
        }
    }
}
