package io.github.tagtwin.event;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One event as LINE's Conversion API takes it: complete, hashed, within every limit of LINE's, and immutable. Page views
 * are events as well.
 */
public final class ConversionEvent {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,20}");
    private static final Set<String> STANDARD_EVENTS = Set.of(
            "ViewItemDetail",
            "AddToCart",
            "InitiateCheckOut",
            "Purchase",
            "GenerateLead",
            "CompleteReservation",
            "CompleteRegistration");

    private final Lane lane;
    private final EventType type;
    private final @Nullable String name;
    private final DeduplicationKey key;
    private final Instant time;
    private final boolean test;
    private final UserFields user;
    private final WebFields web;
    private final CustomFields custom;

    private ConversionEvent(Builder draft, DeduplicationKey key, Instant time) {
        this.lane = draft.lane;
        this.type = draft.type;
        this.name = draft.name;
        this.key = key;
        this.time = time;
        this.test = draft.test;
        this.user = draft.user;
        this.web = draft.web;
        this.custom = draft.custom;
    }

    /** Begins a page view. */
    public static Builder pageView(Lane lane) {
        return new Builder(lane, EventType.PAGE_VIEW, null);
    }

    /** Begins a conversion under an event name. */
    public static Builder conversion(Lane lane, @Nullable String name) {
        return new Builder(lane, EventType.CONVERSION, name);
    }

    /** Whether LINE takes the text as an event name. */
    public static boolean isName(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /** Whether LINE takes value, items and the like with an event of this name: with the standard events alone. */
    public static boolean takesCustomFields(@Nullable String name) {
        return name != null && STANDARD_EVENTS.contains(name);
    }

    /** The same event under another key, with what is known of the user by now. */
    public ConversionEvent settled(DeduplicationKey other, UserFields more) {
        Builder draft = new Builder(lane, type, name)
                .test(test)
                .user(user.and(more))
                .web(web)
                .custom(custom);
        return new ConversionEvent(draft, other, time);
    }

    /** Where it goes. */
    public Lane lane() {
        return lane;
    }

    public EventType type() {
        return type;
    }

    /** LINE's event name; page views have none. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    public DeduplicationKey key() {
        return key;
    }

    /** When it happened; LINE reads whole seconds. */
    public Instant time() {
        return time;
    }

    /** LINE's {@code test_flag}: seen in Business Manager, not measured. */
    public boolean test() {
        return test;
    }

    public UserFields user() {
        return user;
    }

    public WebFields web() {
        return web;
    }

    public CustomFields custom() {
        return custom;
    }

    /** Type, name and key: nothing personal. */
    @Override
    public String toString() {
        return (name == null ? type.lineName() : name) + "[" + key + "]";
    }

    /** Collects an event's parts. Not thread-safe. */
    public static final class Builder {
        private final Lane lane;
        private final EventType type;
        private final @Nullable String name;
        private boolean test;
        private UserFields user = UserFields.none();
        private WebFields web = WebFields.none();
        private CustomFields custom = CustomFields.none();

        private Builder(Lane lane, EventType type, @Nullable String name) {
            this.lane = lane;
            this.type = type;
            this.name = name;
        }

        public Builder test(boolean flag) {
            this.test = flag;
            return this;
        }

        /** The user; a LINE User ID is left out where the lane has no channel id, which LINE demands with it. */
        public Builder user(UserFields fields) {
            boolean misfit =
                    lane.channelId().isEmpty() && fields.get(UserField.LINE_UID).isPresent();
            this.user = misfit ? fields.without(UserField.LINE_UID) : fields;
            return this;
        }

        public Builder web(WebFields fields) {
            this.web = fields;
            return this;
        }

        /** Value, items and the like; left out of all but standard events, to which LINE says they belong. */
        public Builder custom(CustomFields fields) {
            this.custom = takesCustomFields(name) ? fields : CustomFields.none();
            return this;
        }

        /**
         * The event, with the time at which it happened.
         *
         * @throws RefusedEventException with the first of LINE's rules that it breaks
         */
        public ConversionEvent build(DeduplicationKey key, Instant time) throws RefusedEventException {
            Optional<Refusal> refusal = refusal();
            if (refusal.isPresent()) {
                throw new RefusedEventException(refusal.get());
            }
            return new ConversionEvent(this, key, time);
        }

        private Optional<Refusal> refusal() {
            if (type == EventType.CONVERSION && !isName(name)) {
                return Optional.of(Refusal.EVENT_NAME);
            }
            return user.isEmpty() ? Optional.of(Refusal.NO_USER_FIELD) : custom.refusal(name);
        }
    }
}
