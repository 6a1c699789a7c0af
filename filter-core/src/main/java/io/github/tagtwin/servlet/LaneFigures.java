package io.github.tagtwin.servlet;

import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.delivery.LaneStatus;
import java.time.Duration;
import java.time.Instant;

/**
 * How the delivery of one lane stands, in a form that JMX can show: times by ISO 8601. Immutable.
 *
 * @since 0.1.0
 */
public final class LaneFigures {
    private final LaneStats stats;

    LaneFigures(LaneStats stats) {
        this.stats = stats;
    }

    public String getLineTagId() {
        return status().lane().lineTagId();
    }

    /** Empty where events go without LINE User IDs. */
    public String getChannelId() {
        return status().lane().channelId();
    }

    /** {@code RUNNING}, {@code WAITING} or {@code PAUSED}. */
    public String getState() {
        return status().state().name();
    }

    /** Why it doesn't run; empty where it does. */
    public String getReason() {
        return status().reason();
    }

    /** When it tries again at the latest; empty where it runs. */
    public String getUntil() {
        return status().until().map(Instant::toString).orElse("");
    }

    /** How many events wait in the lane. */
    public long getWaiting() {
        return stats.waiting();
    }

    /** How many seconds ago the event happened that is the first to leave; -1 where none waits. */
    public long getOldestSeconds() {
        return stats.oldest().map(Duration::toSeconds).orElse(-1L);
    }

    /** When LINE answered 202 for the last time since the start; empty before. */
    public String getLastAccepted() {
        return status().lastAccepted().map(Instant::toString).orElse("");
    }

    /** What came back for the latest request; empty before. */
    public String getLastAnswer() {
        return status().lastAnswer();
    }

    private LaneStatus status() {
        return stats.status();
    }
}
