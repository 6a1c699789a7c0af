package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/** The memory of keys in a store's file: by fingerprint, and in the order in which they were entered. */
final class MvKeys {
    private final MVMap<byte[], byte[]> byFingerprint;
    private final MVMap<Long, byte[]> inOrder;

    MvKeys(MvFile file) {
        this.byFingerprint = file.hashMap("sent-keys");
        this.inOrder = file.map("sent-keys-in-order");
    }

    boolean knows(Fingerprint fingerprint) {
        return byFingerprint.containsKey(fingerprint.bytes());
    }

    void enter(QueuedEvent event) throws IOException {
        if (event.sentKey().isPresent()) {
            enter(event.sentKey().get());
        }
    }

    /** Enters a key, unless its conversion is known. */
    void enter(SentKey key) throws IOException {
        byte[] fingerprint = key.fingerprint().bytes();
        if (!byFingerprint.containsKey(fingerprint)) {
            Long last = inOrder.lastKey();
            long entry = last == null ? 1 : last + 1;
            byFingerprint.put(fingerprint, StoredForm.of(entry, key));
            inOrder.put(entry, fingerprint);
        }
    }

    void takeBack(QueuedEvent event) throws IOException {
        if (event.sentKey().isPresent()) {
            forget(event.sentKey().get());
        }
    }

    void forget(SentKey key) throws IOException {
        byte[] stored = byFingerprint.remove(key.fingerprint().bytes());
        if (stored != null) {
            inOrder.remove(StoredForm.readEntry(stored));
        }
    }

    List<SentKey> oldest(int limit) throws IOException {
        List<SentKey> oldest = new ArrayList<>();
        Cursor<Long, byte[]> cursor = inOrder.cursor(null);
        while (oldest.size() < limit && cursor.hasNext()) {
            cursor.next();
            byte[] stored = byFingerprint.get(cursor.getValue());
            if (stored == null) {
                throw new IOException("a key is missing from the memory of keys");
            }
            oldest.add(StoredForm.readSentKey(cursor.getValue(), stored));
        }
        return oldest;
    }

    long size() {
        return inOrder.sizeAsLong();
    }
}
