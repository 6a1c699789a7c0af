package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.ledger.StoryMoment;
import java.time.Instant;
import java.util.List;

/** A queue's parts, put together; what a request thread does with them. */
final class QueueParts {
    private final Ring ring;
    private final Storage storage;
    private final Ages ages;
    private final Arrivals arrivals;
    private final GroupCommit commit;
    private final SetAside setAside;
    private final Withdrawals withdrawals;
    private final Deadlines deadlines;
    private final Requests requests = new Requests();
    private final StoreLoop loop;
    private final Drops drops;
    private final Counters counters;
    private final Time time;
    private final Warnings warnings;

    private QueueParts(StoreOpener opener, QueueOptions options, Counters counters, Time time, Warnings warnings) {
        this.counters = counters;
        this.time = time;
        this.warnings = warnings;
        this.ring = new Ring(options.ringSize());
        this.drops = new Drops(counters, warnings);
        this.storage = new Storage(new Census(opener, counters.ledger()), time, warnings);
        this.ages = new Ages(time);
        this.arrivals = new Arrivals(storage, ages, warnings);
        this.setAside = new SetAside(storage, arrivals, counters);
        this.withdrawals = new Withdrawals(storage, counters, time);
        this.deadlines = new Deadlines(storage, arrivals, counters, time);
        this.commit = commit(options);
        Daily daily = new Daily(storage, counters.ledger(), time);
        this.loop = new StoreLoop(
                storage,
                commit,
                requests,
                List.of(
                        new Opening(storage, ages, arrivals, withdrawals, warnings),
                        deadlines,
                        new Retention(storage, options, drops, time),
                        withdrawals,
                        daily,
                        new Adoption(opener, storage, arrivals::in, daily, withdrawals, counters, time, warnings)),
                drops,
                warnings);
    }

    private GroupCommit commit(QueueOptions options) {
        Scribe scribe = new Scribe(storage, drops, warnings);
        Room room = new Room(storage, options, drops);
        return new GroupCommit(
                ring,
                new Holds(storage, scribe, room, drops, deadlines),
                new Lanes(storage, scribe, room, arrivals, counters, drops),
                drops,
                warnings);
    }

    static QueueParts of(StoreOpener opener, QueueOptions options, Counters counters, Time time, Warnings warnings) {
        return new QueueParts(opener, options, counters, time, warnings);
    }

    /** Puts an event into the ring; false where it is dropped. */
    boolean offer(Offered offered) {
        counters.add(CounterNames.OFFERED);
        offered.event().ifPresent(this::counted);
        if (!loop.takes()) {
            return dropped(offered);
        }
        if (!put(offered)) {
            drops.atRing(offered);
            return false;
        }
        // Too late: nobody empties the ring any more.
        boolean leftBehind = loop.closed() && ring.remove(offered);
        return !leftBehind || dropped(offered);
    }

    private void counted(ConversionEvent event) {
        counters.ledger().of(event.lane()).offered();
        counters.ledger().stories().tell(event, StoryMoment.Kind.QUEUED, "");
    }

    /** Tells the fate of a held event, which is durable and so isn't lost where there is no room. */
    void settle(Offered offered) {
        if (!put(offered)) {
            drops.unsettled();
        }
    }

    private boolean put(Offered offered) {
        boolean room = ring.offer(offered);
        if (room) {
            loop.wake();
        }
        return room;
    }

    private boolean dropped(Offered offered) {
        drops.count(CounterNames.DROPPED_NO_STORE, offered);
        return false;
    }

    void add(StoreRequest<?> request) {
        requests.add(request);
        loop.wake();
    }

    Instant now() {
        return time.now();
    }

    // In the direction in which events go, so that none is missed.
    long waiting() {
        return (long) ring.size() + commit.underWay() + storage.waiting();
    }

    boolean waitsInRing() {
        return ring.size() + commit.underWay() > 0;
    }

    StoreLoop loop() {
        return loop;
    }

    Storage storage() {
        return storage;
    }

    Ages ages() {
        return ages;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    GroupCommit commit() {
        return commit;
    }

    Withdrawals withdrawals() {
        return withdrawals;
    }

    SetAside setAside() {
        return setAside;
    }

    Counters counters() {
        return counters;
    }

    Warnings warnings() {
        return warnings;
    }
}
