package io.github.tagtwin.cli.imports;

import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.queue.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Lets one import at a time work for a LINE Tag ID: a second one would have a queue of its own, which doesn't remember what
 * the first has sent.
 */
final class ImportLock implements AutoCloseable {
    private final FileChannel channel;

    private ImportLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UnusableException if another import has it, or the directory can't be written
     */
    static ImportLock take(Path directory, String name) {
        try {
            FileChannel channel =
                    PrivateFiles.file(PrivateFiles.directory(directory).resolve(name + ".lock"));
            if (isLocked(channel)) {
                return new ImportLock(channel);
            }
            channel.close();
        } catch (IOException unwritable) {
            throw new UnusableException(directory + " can't be written");
        }
        throw new UnusableException("another import for this LINE Tag ID is running on " + directory);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException own) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
