package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * Events in one file: a map for each lane and rank, one for what is held and one for what was set aside, all by sequence
 * number; and the memory of keys. A record that can't be read is set aside alone.
 */
final class MvEventStore implements EventStore, Listing, KeyMemory, Holding, Bounded, Purging {
    private static final String HELD = "held";
    private static final String SET_ASIDE = "set-aside";

    private final InstanceDirectory directory;
    private final Time time;
    private final Damage damage;
    private final MvFile file;
    private final MvFacts facts;
    private final MvKeys keys;
    private final MvDays days;
    private final MvWithdrawals withdrawals;
    private final Map<Lane, MvLane> lanes = new HashMap<>();
    private final MVMap<Long, byte[]> held;
    private final MVMap<Long, byte[]> setAside;
    private final MvReader reader;

    private MvEventStore(InstanceDirectory directory, MvFile file, Time time, Damage damage) throws IOException {
        this.directory = directory;
        this.time = time;
        this.damage = damage;
        this.file = file;
        this.facts = MvFacts.of(file);
        this.keys = new MvKeys(file);
        this.days = new MvDays(file);
        this.withdrawals = new MvWithdrawals(file);
        this.held = file.map(HELD);
        this.setAside = file.map(SET_ASIDE);
        this.reader = new MvReader(file, facts, setAside, time, damage);
        MvLane.find(file, lanes);
    }

    /**
     * Opens or creates the file of a directory, which the store then holds until it is closed.
     *
     * @throws UnreadableStoreException where the file exists and can't be read; it is left as it is
     * @throws IOException where the file system refuses
     */
    static MvEventStore open(InstanceDirectory directory, Time time, Damage damage) throws IOException {
        MvFile file = MvFile.open(directory.events());
        MvEventStore store = null;
        try {
            store = file.read(() -> new MvEventStore(directory, file, time, damage));
            return store;
        } finally {
            if (store == null) {
                file.close();
            }
        }
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public long lastSequence() {
        return facts.last();
    }

    @Override
    public void append(List<QueuedEvent> group) throws IOException {
        change(() -> put(group));
    }

    private void put(List<QueuedEvent> group) throws IOException {
        for (QueuedEvent event : group) {
            lane(event.lane()).put(event, facts);
            keys.enter(event);
        }
    }

    @Override
    public Set<Lane> lanes() throws IOException {
        return file.read(() -> lanes.values().stream()
                .filter(lane -> lane.size() > 0)
                .map(MvLane::lane)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<QueuedEvent> head(Lane lane, int events, long bytes) throws IOException {
        return reader.read(
                MvWalk.over(lane(lane).maps(), 0),
                step -> StoredForm.read(lane, step.sequence(), step.stored()),
                new Fill(events, bytes)::takesWithin);
    }

    @Override
    public long size(Lane lane) throws IOException {
        return file.read(() -> lane(lane).size());
    }

    @Override
    public void remove(List<QueuedEvent> events) throws IOException {
        change(() -> events.forEach(this::takeOut));
    }

    @Override
    public void setAside(List<SetAsideEvent> events) throws IOException {
        change(() -> {
            for (SetAsideEvent aside : events) {
                takeOut(aside.event());
                keys.takeBack(aside.event());
                putAside(aside);
            }
        });
    }

    private void putAside(SetAsideEvent aside) throws IOException {
        byte[] stored = StoredForm.of(aside);
        facts.replacedAside(setAside.put(aside.event().sequence(), stored), stored);
        facts.reached(aside.event().sequence());
    }

    @Override
    public long size() throws IOException {
        return file.read(() -> lanes.values().stream().mapToLong(MvLane::size).sum());
    }

    @Override
    public List<SetAsideEvent> listSetAside(long after, int limit) throws IOException {
        return reader.read(
                MvWalk.over(List.of(setAside), after),
                step -> StoredForm.readSetAside(step.sequence(), step.stored()),
                new Fill(limit, 0)::takes);
    }

    @Override
    public void sendAgain(Collection<Long> asides, List<QueuedEvent> events) throws IOException {
        change(() -> {
            asides.forEach(this::forgetAside);
            put(events);
        });
    }

    @Override
    public void deleteSetAside(Collection<Long> asides) throws IOException {
        change(() -> asides.forEach(this::forgetAside));
    }

    private void forgetAside(Long number) {
        facts.replacedAside(setAside.remove(number), null);
    }

    @Override
    public long setAsideSize() throws IOException {
        return file.read(setAside::sizeAsLong);
    }

    @Override
    public long setAsideBytes() {
        return facts.asideBytes();
    }

    @Override
    public boolean remembers(Fingerprint fingerprint) throws IOException {
        return file.read(() -> keys.knows(fingerprint));
    }

    @Override
    public List<SentKey> oldestKeys(int limit) throws IOException {
        return file.read(() -> keys.oldest(limit));
    }

    @Override
    public void remember(List<SentKey> more) throws IOException {
        change(() -> {
            for (SentKey key : more) {
                keys.enter(key);
            }
        });
    }

    @Override
    public void forget(List<SentKey> fewer) throws IOException {
        change(() -> {
            for (SentKey key : fewer) {
                keys.forget(key);
            }
        });
    }

    @Override
    public long keys() throws IOException {
        return file.read(keys::size);
    }

    @Override
    public void hold(List<HeldEvent> events) throws IOException {
        change(() -> {
            for (HeldEvent each : events) {
                byte[] stored = StoredForm.of(each);
                facts.replaced(held.put(each.event().sequence(), stored), stored);
                facts.reached(each.event().sequence());
                keys.enter(each.event());
            }
        });
    }

    @Override
    public boolean isHeld(long ticket) throws IOException {
        return file.read(() -> held.containsKey(ticket));
    }

    @Override
    public void settle(Collection<Long> tickets, List<QueuedEvent> events) throws IOException {
        change(() -> {
            for (Long ticket : tickets) {
                letGo(ticket);
            }
            put(events);
        });
    }

    private void letGo(Long ticket) throws IOException {
        byte[] stored = held.remove(ticket);
        if (stored != null) {
            facts.replaced(stored, null);
            keys.takeBack(StoredForm.readHeld(ticket, stored).event());
        }
    }

    @Override
    public List<HeldEvent> overdue(Instant now, int limit) throws IOException {
        return reader
                .read(
                        MvWalk.over(List.of(held), 0),
                        step -> StoredForm.readHeld(step.sequence(), step.stored()),
                        each -> true)
                .stream()
                .filter(each -> !each.deadline().isAfter(now))
                .limit(limit)
                .collect(Collectors.toList());
    }

    @Override
    public long heldSize() throws IOException {
        return file.read(held::sizeAsLong);
    }

    @Override
    public long bytes() {
        return facts.bytes();
    }

    @Override
    public List<QueuedEvent> oldest(Rank rank, long bytes, int limit) throws IOException {
        List<MVMap<Long, byte[]>> maps = lanes.values().stream()
                .flatMap(lane -> lane.mapOf(rank).stream())
                .collect(Collectors.toList());
        return reader.read(MvWalk.over(maps, 0), MvEventStore::inLane, new Fill(limit, bytes)::takesUpTo);
    }

    @Override
    public void drop(List<QueuedEvent> events) throws IOException {
        change(() -> {
            for (QueuedEvent event : events) {
                takeOut(event);
                keys.takeBack(event);
            }
        });
    }

    @Override
    public List<QueuedEvent> all(long after, int limit) throws IOException {
        List<MVMap<Long, byte[]>> maps = new ArrayList<>(List.of(held, setAside));
        lanes.values().forEach(lane -> maps.addAll(lane.maps()));
        return reader.read(MvWalk.over(maps, after), MvEventStore::anywhere, new Fill(limit, 0)::takes);
    }

    @Override
    public List<QueuedEvent> purge(List<QueuedEvent> events) throws IOException {
        List<QueuedEvent> waited = new ArrayList<>();
        change(() -> {
            for (QueuedEvent event : events) {
                byte[] heldBefore = held.remove(event.sequence());
                if (takeOut(event) || heldBefore != null) {
                    waited.add(event);
                }
                forgetAside(event.sequence());
                facts.replaced(heldBefore, null);
            }
        });
        return waited;
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            leave();
        }
    }

    private void leave() throws IOException {
        try {
            if (file.isUnreadable() || (file.hasReadFailed() && damage.isReadingHopeless())) {
                damage.file(directory.keepAside(time.now()), null);
            }
        } finally {
            directory.close();
        }
    }

    private static QueuedEvent inLane(MvWalk.Step step) throws IOException {
        return StoredForm.read(MvLane.of(step.map().getName()), step.sequence(), step.stored());
    }

    private static QueuedEvent anywhere(MvWalk.Step step) throws IOException {
        switch (step.map().getName()) {
            case HELD:
                return StoredForm.readHeld(step.sequence(), step.stored()).event();
            case SET_ASIDE:
                return StoredForm.readSetAside(step.sequence(), step.stored()).event();
            default:
                return inLane(step);
        }
    }

    private boolean takeOut(QueuedEvent event) {
        return lane(event.lane()).remove(event, facts);
    }

    @Override
    public <C> Optional<C> capability(Class<C> kind) {
        return Stream.of(this, days, withdrawals)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private MvLane lane(Lane lane) {
        return lanes.computeIfAbsent(lane, unknown -> new MvLane(file, lane));
    }

    private void change(MvFile.Change change) throws IOException {
        file.change(() -> {
            change.make();
            facts.save();
        });
    }
}
