package io.github.tagtwin.queue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One queue's directory, claimed for as long as this lives.
 *
 * <p>POSIX drops a process's lock on a file as soon as <em>any</em> of its channels on that file closes, even one of
 * another application in the same server. So a system property, which every class loader sees, is taken first, and the
 * lock file is opened once, by whoever has the property.
 */
final class InstanceDirectory implements AutoCloseable {
    private static final String MARKER = "io.github.tagtwin.queue.claimed:";
    private static final String LOCK = "lock";
    /** The store's file in it. */
    static final String EVENTS = "events.mv";

    private static final String UNREADABLE = "unreadable-";

    private final Path path;
    private final String marker;
    private final FileChannel lock;

    private InstanceDirectory(Path path, String marker, FileChannel lock) {
        this.path = path;
        this.marker = marker;
        this.lock = lock;
    }

    /** The directory, or nothing where another queue of this process or of another has it. */
    static Optional<InstanceDirectory> claim(Path path) throws IOException {
        String marker = MARKER + path.toRealPath();
        if (System.getProperties().putIfAbsent(marker, "") != null) {
            return Optional.empty();
        }
        Optional<FileChannel> lock = Optional.empty();
        try {
            lock = locked(path.resolve(LOCK));
            return lock.map(channel -> new InstanceDirectory(path, marker, channel));
        } finally {
            if (lock.isEmpty()) {
                System.getProperties().remove(marker);
            }
        }
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = PrivateFiles.file(file);
        boolean locked = false;
        try {
            // A file that is gone was removed by a queue that adopted the events: its lock guards nothing.
            locked = channel.tryLock() != null && Files.exists(file);
            return locked ? Optional.of(channel) : Optional.empty();
        } catch (OverlappingFileLockException lostMarker) {
            return Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    Path path() {
        return path;
    }

    /** The store's file. */
    Path events() {
        return path.resolve(EVENTS);
    }

    /** Whether a store's file is there. */
    boolean hasEvents() {
        return Files.exists(events());
    }

    /** Renames the store's file, which can't be read, so that a new one can be begun; its name from now on. */
    Path keepAside(Instant now) throws IOException {
        return Files.move(events(), path.resolve(UNREADABLE + now.toEpochMilli() + ".mv"));
    }

    /** Deletes the directory, whose events another one has taken over, and releases it. */
    void discard() throws IOException {
        try {
            Files.deleteIfExists(events());
            if (holdsTheLockAlone()) {
                Files.delete(path.resolve(LOCK));
                Files.delete(path);
            }
        } finally {
            close();
        }
    }

    // An unreadable file that was set aside here stays, and the directory with it.
    private boolean holdsTheLockAlone() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.count() == 1;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            System.getProperties().remove(marker);
        }
    }
}
