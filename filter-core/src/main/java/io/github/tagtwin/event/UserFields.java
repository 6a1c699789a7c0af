package io.github.tagtwin.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * LINE's {@code user} table for one event, hashed where LINE wants it hashed. A value that LINE would refuse is left out
 * and remembered by its field's name alone, so that one bad field doesn't cost the event. Immutable.
 */
public final class UserFields {
    private static final UserFields NONE = new UserFields(new EnumMap<>(UserField.class), Set.of());

    private final Map<UserField, String> values;
    private final Set<UserField> leftOut;

    private UserFields(Map<UserField, String> values, Set<UserField> leftOut) {
        this.values = Collections.unmodifiableMap(values);
        this.leftOut = Collections.unmodifiableSet(leftOut);
    }

    /** No field at all. */
    public static UserFields none() {
        return NONE;
    }

    /** A copy with the field; without it, and {@link #leftOut} naming it, where LINE would refuse the value. */
    public UserFields with(UserField field, @Nullable String value) {
        return value != null && field.accepts(value)
                ? and(new UserFields(Map.of(field, value), Set.of()))
                : without(field);
    }

    /** {@link #with(UserField, String)} where there is a value; else unchanged. */
    public UserFields with(UserField field, Optional<String> value) {
        return value.isPresent() ? with(field, value.get()) : this;
    }

    /** A copy without the field, which {@link #leftOut} then names. */
    public UserFields without(UserField field) {
        UserFields changed = and(new UserFields(Map.of(), Set.of(field)));
        Map<UserField, String> kept = new EnumMap<>(UserField.class);
        kept.putAll(values);
        kept.remove(field);
        return new UserFields(kept, changed.leftOut);
    }

    /** A copy with no other fields than these, by LINE's names; what isn't wanted isn't left out either. */
    public UserFields only(Set<String> lineNames) {
        Map<UserField, String> kept = new EnumMap<>(UserField.class);
        kept.putAll(values);
        kept.keySet().removeIf(field -> !lineNames.contains(field.lineName()));
        Set<UserField> out = EnumSet.noneOf(UserField.class);
        out.addAll(leftOut);
        out.removeIf(field -> !lineNames.contains(field.lineName()));
        return new UserFields(kept, out);
    }

    /** These fields and the other's; the other's value where both have one. */
    public UserFields and(UserFields other) {
        Map<UserField, String> merged = new EnumMap<>(UserField.class);
        merged.putAll(values);
        merged.putAll(other.values);
        Set<UserField> out = EnumSet.noneOf(UserField.class);
        out.addAll(leftOut);
        out.addAll(other.leftOut);
        return new UserFields(merged, out);
    }

    /** The field's value. */
    public Optional<String> get(UserField field) {
        return Optional.ofNullable(values.get(field));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The fields whose value LINE would have refused. */
    public Set<UserField> leftOut() {
        return leftOut;
    }

    /** The values by LINE's field names, in their order. */
    public Map<String, String> byLineName() {
        Map<String, String> named = new TreeMap<>();
        values.forEach((field, value) -> named.put(field.lineName(), value));
        return named;
    }

    /** Says which fields are there, never what they hold. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
