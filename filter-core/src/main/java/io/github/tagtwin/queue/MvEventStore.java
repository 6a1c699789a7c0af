package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * Events in one file of H2's MVStore: a map for each lane and one for what was set aside, all by sequence number.
 *
 * <p>A commit alone survives {@code kill -9} but not a power failure, so each is followed by a sync. An interrupt during
 * a read closes the file under the store, which is why only the queue's own thread comes here.
 */
final class MvEventStore implements EventStore {
    private static final String LANE = "lane:";
    private static final String LAST = "last";
    private static final int TAG_ID_LENGTH = 36;
    private static final int CACHE_MEGABYTES = 4;

    private final InstanceDirectory directory;
    private final MVStore store;
    private final Map<Lane, MVMap<Long, byte[]>> lanes = new HashMap<>();
    private final MVMap<Long, byte[]> setAside;
    private final MVMap<String, Long> sequence;

    private MvEventStore(InstanceDirectory directory, MVStore store) {
        this.directory = directory;
        this.store = store;
        this.setAside = map("set-aside");
        this.sequence = store.openMap("sequence");
        for (String name : new ArrayList<>(store.getMapNames())) {
            if (name.startsWith(LANE)) {
                lanes.put(laneNamed(name), map(name));
            }
        }
    }

    /**
     * Opens or creates the file of a directory, which the store then holds until it is closed.
     *
     * @throws UnreadableStoreException where the file exists and can't be read; it is left as it is
     * @throws IOException where the file system refuses
     */
    static MvEventStore open(InstanceDirectory directory) throws IOException {
        PrivateFiles.file(directory.events()).close();
        MVStore store = null;
        try {
            store = opened(directory.events());
            return new MvEventStore(directory, store);
        } catch (RuntimeException failed) {
            if (store != null) {
                store.closeImmediately();
            }
            throw isReadable(failed) ? failure(failed) : new UnreadableStoreException(directory.events(), failed);
        }
    }

    private static MVStore opened(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES)
                .open();
        store.setVersionsToKeep(0);
        return store;
    }

    private static boolean isReadable(RuntimeException failed) {
        int code = failed instanceof MVStoreException ? ((MVStoreException) failed).getErrorCode() : 0;
        return code == DataUtils.ERROR_FILE_LOCKED || code == DataUtils.ERROR_WRITING_FAILED;
    }

    @Override
    public long lastSequence() throws IOException {
        return read(() -> sequence.getOrDefault(LAST, 0L));
    }

    @Override
    public void append(List<QueuedEvent> group) throws IOException {
        change(() -> {
            for (QueuedEvent event : group) {
                lane(event.lane()).put(event.sequence(), StoredForm.of(event));
            }
            rememberSequence(group.get(group.size() - 1));
        });
    }

    @Override
    public Set<Lane> lanes() throws IOException {
        return read(() -> {
            Set<Lane> waiting = new HashSet<>(lanes.keySet());
            waiting.removeIf(lane -> lane(lane).isEmpty());
            return waiting;
        });
    }

    @Override
    public List<QueuedEvent> head(Lane lane, int events, long bytes) throws IOException {
        return read(() -> {
            List<QueuedEvent> head = new ArrayList<>();
            long left = bytes;
            Cursor<Long, byte[]> cursor = lane(lane).cursor(null);
            while (head.size() < events && cursor.hasNext()) {
                QueuedEvent event = StoredForm.read(lane, cursor.next(), cursor.getValue());
                left -= event.size();
                if (left < 0 && !head.isEmpty()) {
                    return head;
                }
                head.add(event);
            }
            return head;
        });
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
                setAside.put(aside.event().sequence(), StoredForm.ofSetAside(aside));
                rememberSequence(aside.event());
            }
        });
    }

    @Override
    public List<SetAsideEvent> listSetAside(int limit) throws IOException {
        return read(() -> {
            List<SetAsideEvent> list = new ArrayList<>();
            Cursor<Long, byte[]> cursor = setAside.cursor(null);
            while (list.size() < limit && cursor.hasNext()) {
                list.add(StoredForm.readSetAside(cursor.next(), cursor.getValue()));
            }
            return list;
        });
    }

    /** Forgets events that were set aside, once another store has them. */
    void removeSetAside(List<SetAsideEvent> events) throws IOException {
        change(() -> events.forEach(aside -> setAside.remove(aside.event().sequence())));
    }

    @Override
    public long size() throws IOException {
        return read(() -> lanes.values().stream().mapToLong(MVMap::sizeAsLong).sum());
    }

    @Override
    public void close() throws IOException {
        try {
            store.close();
        } catch (RuntimeException unclosed) {
            store.closeImmediately();
            throw failure(unclosed);
        } finally {
            directory.close();
        }
    }

    private void takeOut(QueuedEvent event) {
        lane(event.lane()).remove(event.sequence());
    }

    private void rememberSequence(QueuedEvent event) {
        sequence.merge(LAST, event.sequence(), Math::max);
    }

    private MVMap<Long, byte[]> lane(Lane lane) {
        return lanes.computeIfAbsent(lane, unknown -> map(LANE + lane.lineTagId() + lane.channelId()));
    }

    private static Lane laneNamed(String mapName) {
        String lane = mapName.substring(LANE.length());
        return Lane.of(lane.substring(0, TAG_ID_LENGTH), lane.substring(TAG_ID_LENGTH));
    }

    private MVMap<Long, byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    private void change(Change change) throws IOException {
        try {
            change.make();
            store.commit();
            store.sync();
        } catch (RuntimeException failed) {
            throw failure(failed);
        }
    }

    private static <T> T read(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RuntimeException failed) {
            throw failure(failed);
        }
    }

    private static IOException failure(RuntimeException cause) {
        return new IOException("the queue's file failed: " + cause.getMessage(), cause);
    }

    private interface Change {
        void make() throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }
}
