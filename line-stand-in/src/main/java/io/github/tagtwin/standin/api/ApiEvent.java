package io.github.tagtwin.standin.api;

import io.github.tagtwin.standin.counting.Arrival;
import io.github.tagtwin.standin.counting.EventName;
import io.github.tagtwin.standin.counting.EventPath;
import io.github.tagtwin.standin.counting.UserMatches;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One event of a request, found valid. Immutable. */
final class ApiEvent {

    private final Fields event;
    private final Fields user;
    private final @Nullable Fields web;
    private final @Nullable Fields custom;

    private ApiEvent(Fields item, Fields event, Fields user) throws InvalidEvent {
        this.event = event;
        this.user = user;
        this.web = item.inner("web");
        this.custom = item.inner("custom");
    }

    /**
     * Runs every table over one item of the array.
     *
     * @throws InvalidEvent at the first rule it breaks
     */
    static ApiEvent checked(int index, JsonValue json, boolean hasChannel, Instant arrival) throws InvalidEvent {
        Fields item = Fields.of("[" + index + "]", json);
        ApiEvent checked = new ApiEvent(item, item.requiredInner("event"), item.requiredInner("user"));
        checked.check(hasChannel, arrival);
        item.nothingElse();
        return checked;
    }

    private void check(boolean hasChannel, Instant arrival) throws InvalidEvent {
        EventRules.check(event, arrival);
        UserRules.check(user, hasChannel);
        if (web != null) {
            WebRules.check(web);
        }
        CustomRules.check(custom, event);
    }

    /** The event as counting sees it; asks for, and adds to, what LINE knows of users. */
    Arrival arrival(String lineTagId, Instant time, UserMatches matches) {
        Arrival.Builder arrival = Arrival.at(time, EventPath.API, name(lineTagId))
                .deduplicationKey(event.text("deduplication_key"))
                .clickId(user.text("click_id"))
                .browserId(user.text("browser_id"))
                .externalId(user.text("external_id"))
                .value(custom == null ? null : custom.number("value"), custom == null ? null : custom.text("currency"))
                .url(web == null ? null : web.text("url"));
        if (event.isTrue("test_flag")) {
            return arrival.test().build();
        }
        return matches.judge(lineTagId, UserRules.canMatch(user), mappingKeys())
                ? arrival.build()
                : arrival.obstacle("no user match: only mapping keys, none of them mapped yet")
                        .build();
    }

    private EventName name(String lineTagId) {
        return "page_view".equals(event.text("event_type"))
                ? EventName.pageView(lineTagId)
                : EventName.conversion(lineTagId, String.valueOf(event.text("event_name")));
    }

    private Set<String> mappingKeys() {
        Set<String> keys = new HashSet<>();
        for (String name : new String[] {"browser_id", "external_id"}) {
            if (user.has(name)) {
                keys.add(name + "=" + user.text(name));
            }
        }
        return keys;
    }
}
