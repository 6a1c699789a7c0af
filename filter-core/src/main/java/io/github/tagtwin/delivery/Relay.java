package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.DeliverySource;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.SetAsideEvents;
import io.github.tagtwin.queue.SetAsideEverywhere;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.queue.Withdrawing;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What leads from this node's queue into the one that nodes share: events, and who has withdrawn. Thread-safe.
 */
final class Relay implements AutoCloseable {
    private final SharedQueue shared;
    private final Forwarder forwarder;
    private final Optional<WithdrawalTelling> telling;

    private Relay(SharedQueue shared, Forwarder forwarder, Optional<WithdrawalTelling> telling) {
        this.shared = shared;
        this.forwarder = forwarder;
        this.telling = telling;
    }

    /** Begins to forward; see {@link Forwarder#start}. */
    static Relay start(
            EventQueue queue,
            SharedQueue shared,
            Set<Lane> lanes,
            DeliveryOptions options,
            Counters counters,
            Time time) {
        Warnings warnings = Warnings.to(System.getLogger(WithdrawalTelling.class.getName()), time);
        Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
        Optional<WithdrawalTelling> telling = shared.capability(Withdrawing.class)
                .map(told -> new WithdrawalTelling(queue.withdrawn(), told, backoff, warnings).started());
        return new Relay(shared, Forwarder.start(queue, shared, lanes, options, counters, time), telling);
    }

    /** What is to be delivered of a shared queue: nothing of those who have withdrawn, as far as can be told. */
    static DeliverySource source(EventQueue queue, SharedQueue shared, Counters counters) {
        return shared.capability(Withdrawing.class).isPresent()
                ? shared
                : new StillAgreed(shared, queue.withdrawn(), counters);
    }

    SharedQueue shared() {
        return shared;
    }

    /** What was set aside on either side, as far as the engine can look at it. */
    SetAsideEvents setAside(EventQueue queue) {
        Optional<SetAsideEvents> there = shared.capability(SetAsideEvents.class);
        return there.isPresent() ? new SetAsideEverywhere(queue, there.get()) : queue;
    }

    /** Removes the events of one person that were forwarded, where the engine can; how many. */
    long purge(UserFields person) throws IOException, InterruptedException {
        Optional<Withdrawing> withdrawing = shared.capability(Withdrawing.class);
        return withdrawing.isPresent() ? withdrawing.get().purge(person) : 0;
    }

    /** Leads nothing on any more, within two seconds. */
    @Override
    public void close() {
        forwarder.close();
        telling.ifPresent(WithdrawalTelling::close);
    }
}
