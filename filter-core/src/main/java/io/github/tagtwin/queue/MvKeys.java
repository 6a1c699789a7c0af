package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * The memory of keys in a store's file: a map in the order in which they were entered, so that a commit touches its end
 * alone, and an index of it in memory. A map by fingerprint would scatter each commit over the whole file, and none of its
 * space would ever become free.
 */
final class MvKeys {
    private final MVMap<Long, byte[]> inOrder;
    private final LongIndex index = new LongIndex();

    MvKeys(MvFile file) {
        this.inOrder = file.map("sent-keys");
        Cursor<Long, byte[]> cursor = inOrder.cursor(null);
        while (cursor.hasNext()) {
            long entry = cursor.next();
            index.put(ByteBuffer.wrap(cursor.getValue()).getLong(), entry);
        }
    }

    boolean knows(Fingerprint fingerprint) throws IOException {
        return entry(fingerprint) != LongIndex.NONE;
    }

    // Half of a fingerprint may, once in ages, be another's: then that one is all that is remembered.
    private long entry(Fingerprint fingerprint) throws IOException {
        long entry = index.get(hash(fingerprint));
        byte[] stored = entry == LongIndex.NONE ? null : inOrder.get(entry);
        return stored != null && StoredForm.readSentKey(stored).fingerprint().equals(fingerprint)
                ? entry
                : LongIndex.NONE;
    }

    private static long hash(Fingerprint fingerprint) {
        return ByteBuffer.wrap(fingerprint.bytes()).getLong();
    }

    void enter(QueuedEvent event) throws IOException {
        if (event.sentKey().isPresent()) {
            enter(event.sentKey().get());
        }
    }

    /** Enters a key, unless its conversion is known. */
    void enter(SentKey key) throws IOException {
        long hash = hash(key.fingerprint());
        if (index.get(hash) == LongIndex.NONE) {
            Long last = inOrder.lastKey();
            long entry = last == null ? 1 : last + 1;
            inOrder.put(entry, StoredForm.of(key));
            index.put(hash, entry);
        }
    }

    void takeBack(QueuedEvent event) throws IOException {
        if (event.sentKey().isPresent()) {
            forget(event.sentKey().get());
        }
    }

    void forget(SentKey key) throws IOException {
        long entry = entry(key.fingerprint());
        if (entry != LongIndex.NONE) {
            inOrder.remove(entry);
            index.remove(hash(key.fingerprint()));
        }
    }

    List<SentKey> oldest(int limit) throws IOException {
        List<SentKey> oldest = new ArrayList<>();
        Cursor<Long, byte[]> cursor = inOrder.cursor(null);
        while (oldest.size() < limit && cursor.hasNext()) {
            cursor.next();
            oldest.add(StoredForm.readSentKey(cursor.getValue()));
        }
        return oldest;
    }

    long size() {
        return inOrder.sizeAsLong();
    }
}
