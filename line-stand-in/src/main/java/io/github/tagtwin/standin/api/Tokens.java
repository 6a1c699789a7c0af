package io.github.tagtwin.standin.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The access tokens of each LINE Tag id. While none was ever issued, any text that isn't empty is a good token for any tag;
 * from the first one on, only issued ones are. Safe for use by many threads.
 */
public final class Tokens {

    private final Map<String, Set<String>> issued = new HashMap<>();

    /** Makes a token good for a tag, beside those it has: tokens overlap while they are being exchanged. */
    public synchronized void issue(String lineTagId, String token) {
        issued.computeIfAbsent(lineTagId, id -> new HashSet<>()).add(token);
    }

    /** Lets a token end; the tag stays strict. */
    public synchronized void expire(String lineTagId, String token) {
        issued.computeIfAbsent(lineTagId, id -> new HashSet<>()).remove(token);
    }

    synchronized boolean accept(String lineTagId, String token) {
        return issued.isEmpty()
                ? !token.isBlank()
                : issued.getOrDefault(lineTagId, Set.of()).contains(token);
    }
}
