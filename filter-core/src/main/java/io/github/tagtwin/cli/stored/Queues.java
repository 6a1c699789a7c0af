package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.queue.StoredQueue;
import io.github.tagtwin.queue.Time;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The queues in a directory, opened one after the other. */
final class Queues {
    private final List<Path> paths;
    private final Terminal terminal;

    private Queues(List<Path> paths, Terminal terminal) {
        this.paths = paths;
        this.terminal = terminal;
    }

    /** What is done with a queue. */
    @FunctionalInterface
    interface Work {
        void with(StoredQueue queue) throws IOException;
    }

    /**
     * The queues at a directory or below it.
     *
     * @throws UnusableException if there is none
     */
    static Queues in(Path directory, Terminal terminal) {
        List<Path> paths = Files.isDirectory(directory) ? found(directory) : List.of();
        if (paths.isEmpty()) {
            throw new UnusableException("there is no queue in " + directory
                    + "; the shop's log tells the directory at its start, 'TagTwin keeps the queue of ... in ...'");
        }
        return new Queues(paths, terminal);
    }

    private static List<Path> found(Path directory) {
        try {
            return StoredQueue.find(directory);
        } catch (IOException unreadable) {
            throw new UnusableException(directory + " can't be read: is it another user's?");
        }
    }

    /** Whether there is but one, so that an event's number names it. */
    boolean areOne() {
        return paths.size() == 1;
    }

    /**
     * Does something with each queue that nobody has; tells of each that couldn't be opened.
     *
     * @return whether all could
     */
    boolean each(Work work) {
        boolean all = true;
        for (Path path : paths) {
            all &= open(path, work);
        }
        return all;
    }

    private boolean open(Path path, Work work) {
        try {
            Optional<StoredQueue> free = StoredQueue.open(path, Time.system());
            if (free.isEmpty()) {
                terminal.aside(path + ": a shop is running on it. Stop the shop first, or use its status page or JMX.");
                return false;
            }
            try (StoredQueue queue = free.get()) {
                work.with(queue);
            }
            return true;
        } catch (IOException failed) {
            terminal.aside(path + ": can't be used, and is left as it is. Is it another user's, is the file whole?");
            return false;
        }
    }
}
