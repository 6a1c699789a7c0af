package io.github.tagtwin.event;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What one request to LINE has in common: the LINE Tag ID stands in its address, the channel id in its header. Events
 * of one lane leave in the order in which they were queued.
 */
public final class Lane {
    private static final Pattern TAG_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CHANNEL_ID = Pattern.compile("[0-9]*");

    private final String lineTagId;
    private final String channelId;

    private Lane(String lineTagId, String channelId) {
        this.lineTagId = lineTagId;
        this.channelId = channelId;
    }

    /**
     * A lane.
     *
     * @param lineTagId a lower-case UUID
     * @param channelId digits; empty where there is none
     * @throws IllegalArgumentException if either is malformed
     */
    public static Lane of(String lineTagId, String channelId) {
        if (!TAG_ID.matcher(lineTagId).matches()
                || !CHANNEL_ID.matcher(channelId).matches()) {
            throw new IllegalArgumentException("not a LINE Tag ID and channel id: " + lineTagId + ", " + channelId);
        }
        return new Lane(lineTagId, channelId);
    }

    /** The LINE Tag ID: a lower-case UUID. */
    public String lineTagId() {
        return lineTagId;
    }

    /** The channel id that LINE User IDs belong to: digits, or empty. */
    public String channelId() {
        return channelId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lane
                && lineTagId.equals(((Lane) other).lineTagId)
                && channelId.equals(((Lane) other).channelId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lineTagId, channelId);
    }

    /** {@code tag id} or {@code tag id/channel id}. */
    @Override
    public String toString() {
        return channelId.isEmpty() ? lineTagId : lineTagId + "/" + channelId;
    }
}
