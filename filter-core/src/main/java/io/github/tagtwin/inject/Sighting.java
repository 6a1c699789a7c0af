package io.github.tagtwin.inject;

import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of LINE Tag in one page, so far. Not thread-safe: a page is written by one thread at a time.
 */
public final class Sighting {
    /** Nothing of it; never changed. */
    static final Sighting NOTHING = new Sighting();

    private static final int MOST_NAMES = 50;

    private Set<String> conversions = Set.of();
    private Set<String> tagIds = Set.of();
    private Map<String, CustomFields> calls = Map.of();
    private int inits;
    private int parkedInits;
    private int insertions;
    private boolean variableOptions;
    private boolean unknownKey;
    private boolean unknownNames;
    private @Nullable DeduplicationKey ownKey;

    void init(boolean parked) {
        inits++;
        parkedInits += parked ? 1 : 0;
    }

    /** Something went into the latest of these calls. */
    void insertion() {
        insertions++;
    }

    void variableOptions() {
        variableOptions = true;
    }

    void ownKey(String text) {
        Optional<DeduplicationKey> key = DeduplicationKey.of(text);
        if (key.isEmpty() || (ownKey != null && !ownKey.equals(key.get()))) {
            unknownKey = true;
        } else {
            ownKey = key.get();
        }
    }

    void unknownKey() {
        unknownKey = true;
    }

    void conversion(String name) {
        conversions = with(name, conversions);
        unknownNames |= !conversions.contains(name);
    }

    /** A call that the page makes by itself; the first of a name counts, since under one key the others collapse. */
    void call(String name, CustomFields worth) {
        if (calls.isEmpty()) {
            calls = new LinkedHashMap<>();
        }
        if (calls.size() < MOST_NAMES) {
            calls.putIfAbsent(name, worth);
        }
    }

    void tagId(String id) {
        tagIds = with(id, tagIds);
    }

    // Most pages have one of either at most.
    private static Set<String> with(String name, Set<String> names) {
        if (names.isEmpty()) {
            return Set.of(name);
        }
        if (names.size() == MOST_NAMES || names.contains(name)) {
            return names;
        }
        Set<String> grown = names.size() == 1 ? new LinkedHashSet<>(names) : names;
        grown.add(name);
        return grown;
    }

    void conversionOfUnknownName() {
        unknownNames = true;
    }

    /** In how many {@code init} calls something went in. */
    int insertions() {
        return insertions;
    }

    /** How many {@code init} calls with an object literal there are. */
    public int inits() {
        return inits;
    }

    /** The LINE Tag IDs of those calls that are plain strings, in the page's order. */
    public Set<String> tagIds() {
        return Collections.unmodifiableSet(tagIds);
    }

    /** Whether an {@code init} stands in a script that a consent tool has parked. */
    public boolean parked() {
        return parkedInits > 0;
    }

    /** Whether an {@code init} call takes its options from a variable, which can't be edited. */
    public boolean hasVariableOptions() {
        return variableOptions;
    }

    /** Whether a page sets a key that can't be known, is none to LINE, or differs between two tags. */
    public boolean hasUnknownKey() {
        return unknownKey;
    }

    /** The key that the page sets itself; it wins in the browser. */
    public Optional<DeduplicationKey> ownKey() {
        return Optional.ofNullable(ownKey);
    }

    /** The names of the page's own {@code _lt('send', 'cv', …)} calls that are plain strings. */
    public Set<String> conversions() {
        return Collections.unmodifiableSet(conversions);
    }

    /** The page's own {@code _lt('send', 'cv', …)} calls that no consent tool has parked, by name, each with what it is worth. */
    public Map<String, CustomFields> calls() {
        return Collections.unmodifiableMap(calls);
    }

    /** Whether the page sends conversions whose name can't be read. */
    public boolean hasUnknownConversions() {
        return unknownNames;
    }

    /** Whether there is any LINE Tag. */
    public boolean any() {
        return inits > 0 || variableOptions;
    }
}
