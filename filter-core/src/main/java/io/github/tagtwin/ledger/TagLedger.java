package io.github.tagtwin.ledger;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.UserField;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of requests and events of one LINE Tag ID. Thread-safe; counting neither blocks nor does I/O. The first 40 event
 * names are counted one by one, others together.
 */
public final class TagLedger {
    private static final int MOST_NAMES = 40;

    private final Gates gates = new Gates();
    private final Map<EventName, Row> rows = new ConcurrentHashMap<>();
    private final Buckets minutesWaiting = new Buckets(History.Span.HOUR.steps(), 1);
    private final Buckets quartersWaiting = new Buckets(History.Span.DAY.steps(), 1);

    TagLedger() {}

    /** A request came to the site of this LINE Tag. */
    public void request() {
        gates.requests.increment();
    }

    /** No page view is made of a request. */
    public void missed(String reason) {
        gates.missed.add(reason, 1);
    }

    /** A page view was made of a request. */
    public void pageView() {
        gates.pageViews.increment();
    }

    /** Somebody told of conversions. */
    public void conversions(int number) {
        gates.conversions.add(number);
    }

    /** Conversions aren't offered to the queue. */
    public void unsent(String reason, int number) {
        gates.unsent.add(reason, number);
    }

    /** An event was made for LINE. */
    public void recorded(ConversionEvent event) {
        Row row = row(EventName.of(event.type(), event.name()));
        row.add(Column.RECORDED);
        boolean matchable = false;
        for (UserField field : UserField.values()) {
            if (event.user().get(field).isPresent()) {
                row.add(Column.of(field));
                matchable |= field.matches();
            }
        }
        if (matchable) {
            row.add(Column.MATCHABLE);
        }
    }

    /** An event was offered to the queue, whatever becomes of it. */
    public void offered() {
        gates.offered.increment();
    }

    /** Events came into the queue by another way: {@code found}, {@code adopted}, {@code sent-again}, {@code offered-again}. */
    public void joined(String way, long events) {
        gates.joined.add(way, events);
    }

    /** An event is lost or left out. */
    public void dropped(String reason, EventType type, Optional<String> name) {
        gates.lost.add(reason, 1);
        row(EventName.of(type, name)).add(Column.DROPPED);
    }

    /** An event was taken back, by the shop or by the person. */
    public void takenBack(String reason) {
        gates.lost.add(reason, 1);
    }

    /** An event was taken out of the queue and kept aside. */
    public void setAside(EventType type, Optional<String> name) {
        gates.kept.add("set-aside", 1);
        row(EventName.of(type, name)).add(Column.SET_ASIDE);
    }

    /** An event was logged in the place of being sent. */
    public void rehearsed() {
        gates.kept.add("dry-run", 1);
    }

    /** LINE answered an event with 202. */
    public void accepted(EventType type, Optional<String> name, Instant at) {
        row(EventName.of(type, name)).accepted(at);
        gates.accepted.increment();
    }

    /** All that passed since the start. */
    public Passed passed() {
        return new Passed(gates);
    }

    private Row row(EventName name) {
        Row known = rows.get(name);
        if (known != null) {
            return known;
        }
        EventName counted = rows.size() < MOST_NAMES || name.equals(EventName.PAGE_VIEW) ? name : EventName.OTHERS;
        return rows.computeIfAbsent(counted, unknown -> new Row());
    }

    Map<EventName, Row> rows() {
        return rows;
    }

    /** What waited at the end of each minute, or of each quarter of an hour. */
    Buckets waiting(History.Span span) {
        return span == History.Span.HOUR ? minutesWaiting : quartersWaiting;
    }
}
