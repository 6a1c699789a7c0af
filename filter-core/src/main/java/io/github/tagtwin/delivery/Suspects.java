package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/**
 * Chooses what goes next where LINE refuses events, so as to tell a bad event from a fault that isn't the events'.
 *
 * <p>A refused batch is searched by halves: what goes next is half of the events that are suspect, and the answer tells in
 * which half the fault is. An event that is refused alone is convicted where LINE took others of the same batch; else it
 * stays in its place and is passed over until LINE takes another event of the lane. That shows LINE to be well: the events
 * passed over get a second try each, and whichever is refused again is convicted.
 *
 * <p>With ten passed over, only two are tried: the first of them, which goes through once a fault of another kind has ended,
 * and one at random of those that come after, which goes through where the ten are bad. Nothing is convicted while LINE takes
 * nothing, so that nothing has to be put back.
 *
 * <p>For one thread.
 */
final class Suspects {
    private static final int MANY = 10;
    private static final int SCOUTS = 1000;

    private final DoubleSupplier random;
    private final Map<Long, SetAsideEvent> passedOver = new LinkedHashMap<>();
    private int searched;
    private boolean othersTaken;
    private boolean secondTry;
    private boolean scouting;
    private boolean rested;

    /** None yet; random numbers are from 0 to below 1. */
    Suspects(DoubleSupplier random) {
        this.random = random;
    }

    /** Whether so many are passed over that the fault may not be theirs. */
    boolean areMany() {
        return passedOver.size() >= MANY;
    }

    /** How many events of the lane's head have to be looked at, if so many may be sent. */
    int lookAt(int limit) {
        return passedOver.size() + (areMany() ? SCOUTS : portion(limit));
    }

    /** How many bytes more than those of a request. */
    long bytes() {
        return passedOver.values().stream()
                .mapToLong(aside -> aside.event().size())
                .sum();
    }

    /** The lane has waited, and may try again what was refused. */
    void rested() {
        rested = true;
    }

    /** What to send of the lane's head, if so many may be sent; empty where the lane had better wait. */
    List<QueuedEvent> next(List<QueuedEvent> head, int limit) {
        keep(head);
        List<QueuedEvent> rest = head.stream()
                .filter(event -> !passedOver.containsKey(event.sequence()))
                .collect(Collectors.toList());
        if (secondTry) {
            return first();
        }
        return areMany() || (rest.isEmpty() && !passedOver.isEmpty()) ? probe(rest) : portion(rest, limit);
    }

    // An operator may have taken some away.
    private void keep(List<QueuedEvent> head) {
        passedOver.keySet().retainAll(sequences(head));
        secondTry = secondTry && !passedOver.isEmpty();
    }

    private List<QueuedEvent> portion(List<QueuedEvent> rest, int limit) {
        rested = false;
        return rest.subList(0, Math.min(rest.size(), portion(limit)));
    }

    private int portion(int limit) {
        return searched > 0 ? Math.min(limit, (searched + 1) / 2) : limit;
    }

    private List<QueuedEvent> first() {
        return List.of(passedOver.values().iterator().next().event());
    }

    private List<QueuedEvent> probe(List<QueuedEvent> rest) {
        if (scouting && !rest.isEmpty()) {
            scouting = false;
            return List.of(rest.get((int) Math.min(rest.size() - 1, random.getAsDouble() * rest.size())));
        }
        scouting = rested;
        rested = false;
        return scouting ? first() : List.of();
    }

    /** LINE has taken these. */
    void accepted(List<QueuedEvent> events) {
        if (!passedOver.keySet().removeAll(sequences(events))) {
            searched = Math.max(0, searched - events.size());
        }
        othersTaken = searched > 0;
        secondTry = !passedOver.isEmpty();
    }

    /** LINE has refused these, several together. */
    void refused(List<QueuedEvent> events) {
        searched = events.size();
    }

    /** LINE has refused this one alone: whether it is convicted. */
    boolean refused(SetAsideEvent one) {
        if (passedOver.containsKey(one.event().sequence())) {
            return secondTry;
        }
        searched = Math.max(0, searched - 1);
        boolean convicted = othersTaken;
        othersTaken = false;
        if (!convicted && !areMany()) {
            passOver(one);
        }
        return convicted;
    }

    private void passOver(SetAsideEvent one) {
        passedOver.put(one.event().sequence(), one);
        if (areMany()) {
            searched = 0;
            scouting = true;
        }
    }

    /** All that LINE has refused alone, and that nothing later can tell about, since nothing comes; none where they are many. */
    List<SetAsideEvent> left() {
        return areMany() ? List.of() : List.copyOf(passedOver.values());
    }

    /** These are in the lane no more, for another reason than that LINE took them. */
    void forget(List<QueuedEvent> events) {
        passedOver.keySet().removeAll(sequences(events));
        secondTry = secondTry && !passedOver.isEmpty();
    }

    private static Set<Long> sequences(List<QueuedEvent> events) {
        return events.stream().map(QueuedEvent::sequence).collect(Collectors.toSet());
    }
}
