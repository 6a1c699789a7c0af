package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserFields;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from request threads without ever making them wait, and keeps them durably until LINE has taken them.
 *
 * <p>{@link #offer} puts an event into a bounded ring in memory; within milliseconds a thread of the queue's own commits
 * it to disk, together with whatever else has come in. All other methods but {@link #hold}, {@link #release} and
 * {@link #withdraw} ask that thread and wait for it: they are for sender threads and status pages, never for a request.
 *
 * <p>Thread-safe. Trouble with the disk never reaches the caller of {@link #offer}: events wait in memory then, are sent
 * from there, and move to the disk once it works again ({@link #isDurable}). What is lost is counted ({@link CounterNames})
 * and warned of.
 */
public final class EventQueue implements DeliverySource, SetAsideEvents, AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(3);
    private static final int PIECE = 1000;

    private final QueueParts parts;
    private final Thread thread;

    private EventQueue(QueueParts parts) {
        this.parts = parts;
        this.thread = DaemonThread.named("tagtwin-store", parts.loop());
        // JSON-B looks for its implementation there.
        thread.setContextClassLoader(EventQueue.class.getClassLoader());
    }

    /**
     * Opens the queue of an application in {@code <base>/<app>/}, with what was left in it. Returns at once: the disk is
     * looked at by the store thread, and events may be offered meanwhile.
     *
     * @param base a directory that outlives a redeployment, on a local disk; made where it is missing
     * @param appName tells the applications of one server apart, such as a context path
     */
    public static EventQueue open(Path base, String appName, QueueOptions options, Counters counters, Time time) {
        Warnings warnings = Warnings.to(System.getLogger(EventQueue.class.getName()), time);
        return started(new LocalStore(base, appName, counters, time, warnings), options, counters, time, warnings);
    }

    /** {@link #open(Path, String, QueueOptions, Counters, Time)} with the usual options, but for the ring's size. */
    public static EventQueue open(Path base, String appName, int ringSize, Counters counters, Time time) {
        return open(base, appName, QueueOptions.byDefault().withRingSize(ringSize), counters, time);
    }

    static EventQueue started(
            StoreOpener opener, QueueOptions options, Counters counters, Time time, Warnings warnings) {
        EventQueue queue = new EventQueue(QueueParts.of(opener, options, counters, time, warnings));
        queue.thread.start();
        return queue;
    }

    /**
     * Waits until the disk has been opened, or has been found not to work, so that what is offered from then on doesn't wait
     * for that.
     *
     * @param limit how long at most; a longer opening goes on by itself
     * @return whether events now come to a disk
     */
    public boolean awaitOpened(Duration limit) throws InterruptedException {
        StoreRequest<Boolean> opened = new StoreRequest<>(Storage::isDurable);
        parts.add(opened);
        try {
            return opened.answer().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unopened) {
            return false;
        }
    }

    /**
     * Takes an event, if there is room for it. Never blocks, does no I/O and throws nothing.
     *
     * @return false where the event was dropped, which is counted: the ring is full, or the queue closed
     */
    public boolean offer(ConversionEvent event) {
        return offer(event, null);
    }

    /**
     * {@link #offer(ConversionEvent)}, with what the event is to be known by: a second one of the same fingerprint is left
     * out, which is counted, for as long as the first is remembered.
     *
     * @param fingerprint of the shop's own id; never of what a browser says unsigned
     */
    public boolean offer(ConversionEvent event, @Nullable Fingerprint fingerprint) {
        return parts.offer(Offered.event(event, fingerprint, parts.now()));
    }

    /**
     * Keeps an event durably without sending it, until {@link #release} or {@link #withdraw} tells its fate; at its
     * deadline it is sent, also by whoever finds it after a crash. Never blocks; the ticket tells when it is on disk.
     */
    public HeldTicket hold(ConversionEvent event, @Nullable Fingerprint fingerprint, Duration deadline) {
        HeldTicket ticket = new HeldTicket(event.lane());
        Offered held = Offered.held(
                event, fingerprint, parts.now(), ticket, parts.now().plus(deadline));
        if (!parts.offer(held)) {
            ticket.refused();
        }
        return ticket;
    }

    /**
     * Sends an event in the place of one that was held, which it is a later version of. Never blocks. Where there is no
     * room for it, the held one is sent at its deadline; where that one was sent already, this one isn't.
     */
    public void release(HeldTicket ticket, ConversionEvent event, @Nullable Fingerprint fingerprint) {
        parts.settle(Offered.released(event, fingerprint, parts.now(), ticket));
    }

    /** Lets go of an event that was held and isn't to be sent. Never blocks. */
    public void withdraw(HeldTicket ticket) {
        parts.settle(Offered.withdrawn(parts.now(), ticket));
    }

    /** How many events wait to be sent or are held: in the ring and in the store. */
    @Override
    public long waiting() {
        return parts.waiting();
    }

    /** True. */
    @Override
    public boolean isOwn() {
        return true;
    }

    /** Whether an event is on its way to the store. */
    boolean waitsInRing() {
        return parts.waitsInRing();
    }

    /**
     * Whether events that are queued now come to a disk. False until the disk is open, and while it can't be used: events
     * then wait in memory, and are sent from there.
     */
    @Override
    public boolean isDurable() {
        return parts.storage().isDurable();
    }

    /**
     * How long ago the event was queued: by the monotonic clock where it came in since the start; else by the wall clock,
     * but no less than the time since the start. Anything from 20 minutes on may be told as 20 minutes. An event that was
     * adopted, released or sent again counts as queued at that moment.
     */
    @Override
    public Duration age(QueuedEvent event) {
        return parts.ages().of(event);
    }

    /**
     * Tells a listener the lanes that have events now, and from then on the lanes of each group that is committed. It is
     * called on the store thread: it must be quick, and mustn't ask this queue anything.
     */
    @Override
    public void watch(Consumer<Set<Lane>> listener) {
        parts.arrivals().listen(listener);
        parts.add(new StoreRequest<>(storage -> {
            parts.arrivals().tell(storage.with(EventStore::lanes));
            return true;
        }));
    }

    /** The lanes in which events wait. */
    public Set<Lane> lanes() throws IOException, InterruptedException {
        return ask(storage -> storage.with(EventStore::lanes));
    }

    /** How many events wait in a lane. */
    @Override
    public long waiting(Lane lane) throws IOException, InterruptedException {
        return ask(storage -> storage.with(store -> store.size(lane)));
    }

    /** The first events of a lane, without those whose person has withdrawn since; see {@link EventStore#head}. */
    @Override
    public List<QueuedEvent> head(Lane lane, int events, long bytes) throws IOException, InterruptedException {
        return ask(storage -> parts.withdrawals().head(lane, events, bytes));
    }

    /** Removes events that LINE has taken. An interrupt ends the waiting, not the removing. */
    @Override
    public void remove(List<QueuedEvent> events) throws IOException, InterruptedException {
        ask(storage -> {
            storage.changeEverywhere(lowest(events), store -> store.remove(events));
            return true;
        });
    }

    /** Takes events out of their lanes and keeps them aside. An interrupt ends the waiting, not the keeping. */
    @Override
    public void setAside(List<SetAsideEvent> events) throws IOException, InterruptedException {
        ask(storage -> {
            long first = events.stream()
                    .mapToLong(aside -> aside.event().sequence())
                    .min()
                    .orElse(Long.MAX_VALUE);
            storage.changeEverywhere(first, store -> store.setAside(events));
            return true;
        });
    }

    private static long lowest(List<QueuedEvent> events) {
        return events.stream().mapToLong(QueuedEvent::sequence).min().orElse(Long.MAX_VALUE);
    }

    /** The events that were set aside, oldest first, at most {@code limit}. */
    public List<SetAsideEvent> listSetAside(int limit) throws IOException, InterruptedException {
        return listSetAside(0, limit);
    }

    @Override
    public List<SetAsideEvent> listSetAside(long after, int limit) throws IOException, InterruptedException {
        return ask(storage ->
                storage.with(store -> Storage.capability(store, Listing.class).listSetAside(after, limit)));
    }

    /** How many events are set aside. */
    @Override
    public long setAsideSize() throws IOException, InterruptedException {
        return ask(storage ->
                storage.with(store -> Storage.capability(store, Listing.class).setAsideSize()));
    }

    @Override
    public int sendAgain(Collection<Long> numbers) throws IOException, InterruptedException {
        int again = 0;
        for (Long number : numbers) {
            again += ask(storage -> parts.setAside().sendAgain(number));
        }
        return again;
    }

    @Override
    public void deleteSetAside(Collection<Long> numbers) throws IOException, InterruptedException {
        List<Long> all = List.copyOf(numbers);
        ask(storage -> {
            storage.change(store -> Storage.capability(store, Listing.class).deleteSetAside(all));
            return true;
        });
    }

    /**
     * Removes all events of one person: queued, held and set aside. Those in a request that is under way may still reach
     * LINE. What was remembered of the person's conversions, which tells nothing of anybody, stays, so that none is sent
     * anew.
     *
     * @param person names the person by any of its fields, as {@code Visitor.fields()} gives them
     * @return how many events were removed
     * @throws IllegalArgumentException if no field is given
     * @throws IOException if the disk can't be used now, so that events may be left: ask again
     */
    public long purge(UserFields person) throws IOException, InterruptedException {
        Purge purge =
                new Purge(PersonMatch.of(person)::fits, PIECE, parts.counters().ledger());
        ask(storage -> {
            parts.commit().all();
            return true;
        });
        boolean more = true;
        while (more) {
            more = ask(purge::step);
        }
        parts.counters().add(CounterNames.PURGED, purge.removed());
        return purge.removed();
    }

    /**
     * Somebody doesn't agree any more: what happened up to now isn't sent, and is removed, wherever it lies and whenever it
     * comes in. What happens later, since the person has agreed again, is. Never blocks, and does no I/O; within milliseconds it
     * is remembered durably, for 180 days, of the latest 20,000 fields that name somebody.
     *
     * @param person names the person by any of its fields
     */
    public void withdraw(UserFields person) {
        parts.withdrawals().add(person);
        parts.loop().wake();
    }

    /** Whether somebody has withdrawn at that moment or later, as far as {@link #withdraw} remembers. Never blocks. */
    public boolean hasWithdrawn(UserFields person, Instant since) {
        return parts.withdrawals().covers(person, since);
    }

    /** Who has withdrawn, as far as that is remembered. */
    public Withdrawn withdrawn() {
        return parts.withdrawals().withdrawn();
    }

    /**
     * Those of some fingerprints whose conversions were queued, up to now. What was offered before is stored first: once
     * this has returned, it is on disk where {@link #isDurable} says so.
     */
    public Set<Fingerprint> known(Collection<Fingerprint> fingerprints) throws IOException, InterruptedException {
        List<Fingerprint> all = List.copyOf(fingerprints);
        return ask(storage -> {
            parts.commit().all();
            return storage.with(
                    store -> Storage.capability(store, KeyMemory.class).known(all));
        });
    }

    private <T> T ask(StoreRequest.Work<T> work) throws IOException, InterruptedException {
        StoreRequest<T> request = new StoreRequest<>(work);
        parts.add(request);
        try {
            return request.answer().get();
        } catch (ExecutionException failed) {
            throw new IOException("the queue could not be asked", failed.getCause());
        }
    }

    /**
     * Takes no more, commits what is in the ring, and releases the directory; may be called again. Waits 3 s at most: a
     * disk that takes longer is left to the store thread.
     */
    @Override
    public void close() {
        parts.loop().close();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            parts.warnings().warn("slow-close", "The queue's disk is slow: the store is closed in the background.");
        }
    }
}
