package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets go of what was kept for as long as it may be, each kind after its own time, and of the oldest where there is too much. */
final class Retention implements Chore {
    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final int PIECE = 1000;
    private static final long PIECE_BYTES = 4 << 20;
    // Events set aside take a quarter of the disk's bound at most.
    private static final int SHARE_SET_ASIDE = 4;

    private final Storage storage;
    private final QueueOptions options;
    private final Drops drops;
    private final Time time;
    private final Pace pace;
    private long lastListed;

    Retention(Storage storage, QueueOptions options, Drops drops, Time time) {
        this.storage = storage;
        this.options = options;
        this.drops = drops;
        this.time = time;
        this.pace = new Pace(INTERVAL, time);
    }

    @Override
    public Duration untilDue() {
        return pace.untilDue();
    }

    @Override
    public void step() {
        pace.begun();
        boolean moreEvents = expireEvents();
        boolean moreAside = expireSetAside();
        boolean moreKeys = expireKeys();
        if (moreEvents || moreAside || moreKeys) {
            pace.hurry();
        }
    }

    private boolean expireEvents() {
        Instant before = time.now().minus(options.retention());
        List<QueuedEvent> lost = new ArrayList<>();
        boolean any = storage.with(store -> {
            lost.clear();
            Optional<Bounded> bounded = store.capability(Bounded.class);
            for (Lane lane : store.lanes()) {
                List<QueuedEvent> expired = bounded.isPresent() ? expired(store, lane, before) : List.of();
                if (!expired.isEmpty()) {
                    bounded.get().drop(expired);
                    lost.addAll(expired);
                }
            }
            return !lost.isEmpty();
        });
        drops.told(CounterNames.DROPPED_EXPIRED, "Events have waited as long as they may", lost);
        return any;
    }

    private static List<QueuedEvent> expired(EventStore store, Lane lane, Instant before) throws IOException {
        List<QueuedEvent> first = store.head(lane, 1, 1);
        if (first.isEmpty() || !first.get(0).queuedAt().isBefore(before)) {
            return List.of();
        }
        return store.head(lane, PIECE, PIECE_BYTES).stream()
                .takeWhile(event -> event.queuedAt().isBefore(before))
                .collect(Collectors.toList());
    }

    private boolean expireSetAside() {
        Instant before = time.now().minus(options.setAsideRetention());
        return storage.with(store -> {
            Optional<Listing> listing = store.capability(Listing.class);
            return listing.isPresent() && (expire(listing.get(), before) || shrink(listing.get()));
        });
    }

    // A page each time, since a number doesn't tell when its event was set aside.
    private boolean expire(Listing listing, Instant before) throws IOException {
        List<SetAsideEvent> page = listing.listSetAside(lastListed, PIECE);
        lastListed = page.size() < PIECE ? 0 : page.get(PIECE - 1).event().sequence();
        List<Long> expired = page.stream()
                .filter(aside -> aside.at().isBefore(before))
                .map(aside -> aside.event().sequence())
                .collect(Collectors.toList());
        if (!expired.isEmpty()) {
            listing.deleteSetAside(expired);
        }
        return lastListed > 0;
    }

    private boolean shrink(Listing listing) throws IOException {
        boolean tooMuch = listing.setAsideBytes() > options.diskLimit() / SHARE_SET_ASIDE;
        if (tooMuch) {
            listing.deleteSetAside(listing.listSetAside(0, PIECE).stream()
                    .map(aside -> aside.event().sequence())
                    .collect(Collectors.toList()));
        }
        return tooMuch;
    }

    private boolean expireKeys() {
        Instant before = time.now().minus(options.sentKeysRetention());
        return storage.with(store -> {
            Optional<KeyMemory> memory = store.capability(KeyMemory.class);
            return memory.isPresent() && expire(memory.get(), before);
        });
    }

    private boolean expire(KeyMemory memory, Instant before) throws IOException {
        long tooMany = memory.keys() - options.sentKeysLimit();
        List<SentKey> oldest = memory.oldestKeys(tooMany > 0 ? PIECE : 1);
        boolean any = tooMany > 0 || (!oldest.isEmpty() && oldest.get(0).at().isBefore(before));
        if (any) {
            List<SentKey> page = memory.oldestKeys(PIECE);
            long[] left = {tooMany};
            memory.forget(page.stream()
                    .takeWhile(key -> left[0]-- > 0 || key.at().isBefore(before))
                    .collect(Collectors.toList()));
        }
        return any;
    }
}
