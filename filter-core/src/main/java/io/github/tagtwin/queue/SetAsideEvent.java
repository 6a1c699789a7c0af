package io.github.tagtwin.queue;

import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event that can't be sent, kept with all that is known of the reasons: the latest, and those from before it was sent
 * again. Immutable.
 */
public final class SetAsideEvent {
    /** The reason of a record that can't be read: its bytes are kept, and it is never sent again. */
    public static final String UNREADABLE = "unreadable";

    private static final int MOST_SETBACKS = 10;

    private final QueuedEvent event;
    private final Setback latest;

    private SetAsideEvent(QueuedEvent event, Setback latest) {
        this.event = event;
        this.latest = latest;
    }

    /**
     * An event set aside without an answer of LINE's.
     *
     * @param reason of a closed list, such as {@code too-old}
     */
    public static SetAsideEvent of(QueuedEvent event, String reason, Instant at) {
        return of(event, Setback.of(reason, at));
    }

    /** A record whose bytes can't be read, which are kept as they are. */
    public static SetAsideEvent unreadable(long sequence, Lane lane, byte[] stored, Instant at) {
        QueuedEvent event = new QueuedEvent(sequence, lane, EventType.CONVERSION, at, at, stored);
        return of(event, UNREADABLE, at);
    }

    static SetAsideEvent of(QueuedEvent event, Setback latest) {
        return new SetAsideEvent(event, latest);
    }

    /** A copy with LINE's answer: its status and the first 1000 characters of its body, which may quote the event. */
    public SetAsideEvent withAnswer(int httpStatus, String body) {
        return new SetAsideEvent(event, latest.withAnswer(httpStatus, body));
    }

    SetAsideEvent renumbered(long sequence) {
        return new SetAsideEvent(event.renumbered(sequence), latest);
    }

    /** The event, to be queued once more under a new number; it remembers its last ten setbacks. */
    public QueuedEvent again(long sequence) {
        List<Setback> all = setbacks();
        return event.renumbered(sequence).after(all.subList(Math.max(0, all.size() - MOST_SETBACKS), all.size()));
    }

    /** Whether its bytes could be read. */
    public boolean canBeSentAgain() {
        return !reason().equals(UNREADABLE);
    }

    public QueuedEvent event() {
        return event;
    }

    /** Every setback, oldest first; the last is the one for which it lies here. */
    public List<Setback> setbacks() {
        List<Setback> all = new ArrayList<>(event.setbacks());
        all.add(latest);
        return all;
    }

    /** Why, in a word of a closed list. */
    public String reason() {
        return latest.reason();
    }

    /** The HTTP status of LINE's answer; 0 where there was none. */
    public int status() {
        return latest.status();
    }

    /** The beginning of the answer's body; empty where there was none. May quote the event: not for a log. */
    public String answer() {
        return latest.answer();
    }

    /** When it was set aside, by the wall clock. */
    public Instant at() {
        return latest.at();
    }

    /** Event and reason: nothing personal. */
    @Override
    public String toString() {
        return event + ": " + latest;
    }
}
