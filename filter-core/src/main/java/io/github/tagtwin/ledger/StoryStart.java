package io.github.tagtwin.ledger;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.UserField;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of an event when its story begins. Holds no value of a user's field. Immutable. */
public final class StoryStart {
    private static final int SHOWN_WHOLE = 12;
    private static final int SHOWN_OF_END = 4;

    private final String key;
    private final @Nullable KeyOrigin origin;
    private final Placement placement;
    private final String path;
    private final boolean test;
    private final Set<UserField> fields;

    private StoryStart(
            String key,
            @Nullable KeyOrigin origin,
            Placement placement,
            String path,
            boolean test,
            Set<UserField> fields) {
        this.key = key;
        this.origin = origin;
        this.placement = placement;
        this.path = path;
        this.test = test;
        this.fields = fields;
    }

    /**
     * Of an event that is complete.
     *
     * @param path redacted, without a query
     */
    public static StoryStart of(ConversionEvent event, KeyOrigin origin, Placement placement, String path) {
        Set<UserField> fields = EnumSet.noneOf(UserField.class);
        for (UserField field : UserField.values()) {
            if (event.user().get(field).isPresent()) {
                fields.add(field);
            }
        }
        return new StoryStart(shortened(event.key().text()), origin, placement, path, event.test(), fields);
    }

    /** Of a conversion that no event was made of. */
    public static StoryStart unmade(String path) {
        return new StoryStart("", null, Placement.NONE, path, false, EnumSet.noneOf(UserField.class));
    }

    private static String shortened(String key) {
        return key.length() <= SHOWN_WHOLE
                ? key
                : key.substring(0, SHOWN_OF_END) + "…" + key.substring(key.length() - SHOWN_OF_END);
    }

    String key() {
        return key;
    }

    Optional<KeyOrigin> keyOrigin() {
        return Optional.ofNullable(origin);
    }

    Placement placement() {
        return placement;
    }

    String path() {
        return path;
    }

    boolean isTest() {
        return test;
    }

    Set<UserField> fields() {
        return fields;
    }
}
