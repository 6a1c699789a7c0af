package io.github.tagtwin.settings;

import java.util.ArrayList;
import java.util.List;

/** Whose events they are: the LINE Tag, its token and its channel. Immutable. */
public final class LineSettings {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static final Setting<String> LINE_TAG_ID = Setting.text("line-tag-id", UUID, "a LINE Tag ID: a lower-case UUID");
    static final Setting<String> ACCESS_TOKEN = Setting.secret(
                    "access-token", "the access token that Business Manager issued, without blanks")
            .live();
    static final Setting<String> CHANNEL_ID =
            Setting.text("channel-id", "[0-9]{1,32}", "the digits of a LINE channel id");

    static final List<Setting<?>> ALL = List.of(LINE_TAG_ID, ACCESS_TOKEN, CHANNEL_ID);

    private final Values values;

    LineSettings(Values values) {
        this.values = values;
    }

    /** The LINE Tag ID, a lower-case UUID; empty where not set. */
    public String lineTagId() {
        return values.get(LINE_TAG_ID);
    }

    /**
     * The access token that Business Manager issued for the LINE Tag ID, from its file where that holds one; empty where
     * there is none, or none yet. Live.
     */
    public String accessToken() {
        return values.get(ACCESS_TOKEN);
    }

    /** The channel that LINE User IDs belong to, digits; empty where LINE User IDs aren't sent. */
    public String channelId() {
        return values.get(CHANNEL_ID);
    }

    /** Whether there is what LINE asks for: a LINE Tag ID and an access token, or a file in which one will be. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    private boolean needsToken() {
        return values.whole().get(DeliverySettings.SENDING) != Sending.DRY_RUN;
    }

    /** The settings without which nothing can be sent, and which aren't set. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (lineTagId().isEmpty()) {
            missing.add(values.name(LINE_TAG_ID));
        }
        if (needsToken()
                && accessToken().isEmpty()
                && values.get(ACCESS_TOKEN.file()).isEmpty()) {
            missing.add(values.name(ACCESS_TOKEN));
        }
        return missing;
    }
}
