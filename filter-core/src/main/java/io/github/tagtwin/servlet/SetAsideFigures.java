package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.SetAsideEvent;
import java.util.Locale;

/**
 * What may be shown of an event that was set aside, in a form that JMX can show: times by ISO 8601; neither what it is of
 * nor LINE's words, which may quote it. Immutable.
 *
 * @since 0.1.0
 */
public final class SetAsideFigures {
    private final SetAsideEvent aside;

    SetAsideFigures(SetAsideEvent aside) {
        this.aside = aside;
    }

    /** By which it is sent again or deleted. */
    public long getNumber() {
        return aside.event().sequence();
    }

    public String getLineTagId() {
        return aside.event().lane().lineTagId();
    }

    /** Empty where it goes without a LINE User ID. */
    public String getChannelId() {
        return aside.event().lane().channelId();
    }

    /** LINE's {@code event_type}: {@code page_view} or {@code conversion}. */
    public String getType() {
        return aside.event().type().name().toLowerCase(Locale.ROOT);
    }

    /** LINE's {@code event_name}; empty for a page view, and where it can't be read. */
    public String getName() {
        return aside.event().name().orElse("");
    }

    /** Why: {@code refused}, {@code too-old}, {@code unreadable}. */
    public String getReason() {
        return aside.reason();
    }

    /** The HTTP status of LINE's answer; 0 where there was none. */
    public int getStatus() {
        return aside.status();
    }

    /** How often it was set aside. */
    public int getTimes() {
        return aside.setbacks().size();
    }

    /** When it happened. */
    public String getHappenedAt() {
        return aside.event().time().toString();
    }

    /** When it was queued. */
    public String getQueuedAt() {
        return aside.event().queuedAt().toString();
    }

    /** When it was set aside. */
    public String getSetAsideAt() {
        return aside.at().toString();
    }
}
