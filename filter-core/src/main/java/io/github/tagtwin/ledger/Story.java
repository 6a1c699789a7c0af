package io.github.tagtwin.ledger;

import io.github.tagtwin.event.UserField;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one event, as far as that may be shown: of the user the names of the fields alone, of the page the path
 * without its query, of an order id a part. Immutable.
 */
public final class Story {
    private final long number;
    private final String lineTagId;
    private final @Nullable String eventName;
    private final StoryStart start;
    private final List<StoryMoment> moments;

    private Story(
            long number, String lineTagId, @Nullable String eventName, StoryStart start, List<StoryMoment> moments) {
        this.number = number;
        this.lineTagId = lineTagId;
        this.eventName = eventName;
        this.start = start;
        this.moments = moments;
    }

    /**
     * A story.
     *
     * @param number tells it from others of this application's run, later ones having higher numbers
     * @param eventName null for a page view
     * @param moments at least one, in their order
     */
    public static Story of(
            long number, String lineTagId, @Nullable String eventName, StoryStart start, List<StoryMoment> moments) {
        if (moments.isEmpty()) {
            throw new IllegalArgumentException("a story has a first moment");
        }
        return new Story(number, lineTagId, eventName, start, List.copyOf(moments));
    }

    /** Tells it from others since the start; later stories have higher numbers. */
    public long number() {
        return number;
    }

    public String lineTagId() {
        return lineTagId;
    }

    /** LINE's event name; page views have none. */
    public Optional<String> eventName() {
        return Optional.ofNullable(eventName);
    }

    /** Whether LINE doesn't measure it. */
    public boolean isTest() {
        return start.isTest();
    }

    /** The deduplication key: of more than 12 characters the first and the last four. Empty where it had none yet. */
    public String key() {
        return start.key();
    }

    /** Where the key came from; empty where it had none. */
    public Optional<KeyOrigin> keyOrigin() {
        return start.keyOrigin();
    }

    /** How the key came to the browser, or that it didn't. */
    public Placement placement() {
        return start.placement();
    }

    /** The page's path, without its query, e-mail addresses and the like; empty for a conversion without a request. */
    public String path() {
        return start.path();
    }

    /** Which fields were known of the user. */
    public Set<UserField> fields() {
        return fields(start.fields());
    }

    private static Set<UserField> fields(Set<UserField> some) {
        return Collections.unmodifiableSet(some.isEmpty() ? EnumSet.noneOf(UserField.class) : EnumSet.copyOf(some));
    }

    /** What happened, in its order; at least one moment. */
    public List<StoryMoment> moments() {
        return moments;
    }

    /** What happened last. */
    public StoryMoment last() {
        return moments.get(moments.size() - 1);
    }

    /** When it was captured. */
    public Instant begin() {
        return moments.get(0).at();
    }
}
