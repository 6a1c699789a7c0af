package io.github.tagtwin.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * One file of H2's MVStore. A commit alone survives {@code kill -9} but not a power failure, so each is followed by a
 * sync. An interrupt during a read closes the file under the store, which is why only the queue's own thread comes here.
 *
 * <p>After a failure nothing more is written, not even at closing: a change is made as a whole or not at all.
 */
final class MvFile implements AutoCloseable {
    private static final int CACHE_MEGABYTES = 4;

    private final Path path;
    private final MVStore store;
    private boolean broken;
    private boolean unreadable;
    private boolean readFailed;

    private MvFile(Path path, MVStore store) {
        this.path = path;
        this.store = store;
    }

    /**
     * Opens or creates a file.
     *
     * @throws UnreadableStoreException where it exists and can't be read; it is left as it is
     * @throws IOException where the file system refuses
     */
    static MvFile open(Path path) throws IOException {
        PrivateFiles.file(path).close();
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(path.toAbsolutePath().toString())
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            store.setVersionsToKeep(0);
            return new MvFile(path, store);
        } catch (RuntimeException failed) {
            int code = code(failed);
            boolean readable = code == DataUtils.ERROR_FILE_LOCKED || code == DataUtils.ERROR_WRITING_FAILED;
            throw readable ? failure(failed) : new UnreadableStoreException(path, failed);
        }
    }

    /** Something that may fail as the file does. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** A change to some maps. */
    interface Change {
        void make() throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        boolean done = false;
        try {
            T read = reading.read();
            done = true;
            return read;
        } catch (RuntimeException failed) {
            throw judged(failed);
        } catch (UnreadableStoreException judged) {
            throw judged;
        } catch (IOException undecodable) {
            throw damaged(undecodable);
        } finally {
            broken |= !done;
        }
    }

    /** Makes a change durable, or fails. */
    void change(Change change) throws IOException {
        read(() -> {
            change.make();
            store.commit();
            store.sync();
            return true;
        });
    }

    MVMap<Long, byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    MVMap<String, Long> numbers(String name) {
        return store.openMap(name);
    }

    List<String> mapNames(String prefix) {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toList());
    }

    /** Whether the file turned out to be damaged, so that opening it again would be in vain. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** Whether the disk failed in a read, which may pass or not. */
    boolean hasReadFailed() {
        return readFailed;
    }

    /** Counts the file as damaged. */
    UnreadableStoreException damaged(Exception cause) {
        unreadable = true;
        return new UnreadableStoreException(path, cause);
    }

    private IOException judged(RuntimeException failed) {
        switch (code(failed)) {
            case DataUtils.ERROR_READING_FAILED:
                readFailed = true;
                return failure(failed);
            case DataUtils.ERROR_WRITING_FAILED:
            case DataUtils.ERROR_CLOSED:
                return failure(failed);
            default:
                return damaged(failed);
        }
    }

    private static int code(RuntimeException failed) {
        return failed instanceof MVStoreException ? ((MVStoreException) failed).getErrorCode() : 0;
    }

    private static IOException failure(RuntimeException cause) {
        return new IOException("the queue's file failed: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        if (broken) {
            store.closeImmediately();
            return;
        }
        try {
            store.close();
        } catch (RuntimeException unclosed) {
            store.closeImmediately();
            throw failure(unclosed);
        }
    }
}
