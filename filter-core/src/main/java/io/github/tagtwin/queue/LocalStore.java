package io.github.tagtwin.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens the store of a queue in its directory, and those that queues which are gone have left: after a crash, a
 * redeployment, or when there were more instances before.
 */
final class LocalStore implements StoreOpener {
    private final Path base;
    private final String appName;
    private final Time time;
    private final Warnings warnings;
    private final Damage damage;

    LocalStore(Path base, String appName, Counters counters, Time time, Warnings warnings) {
        this.base = base;
        this.appName = appName;
        this.time = time;
        this.warnings = warnings;
        this.damage = new Damage(counters, warnings, time);
    }

    /** The oldest store that nobody has, or a new one. */
    @Override
    public EventStore open() throws IOException {
        return openOrReplace(AppDirectory.in(base, appName).claim(time.now()));
    }

    /** The oldest store that nobody has. */
    @Override
    public Optional<LeftOver> leftOver() throws IOException {
        AppDirectory app = AppDirectory.in(base, appName);
        for (Path instance : app.instances()) {
            Optional<InstanceDirectory> free = app.claim(instance);
            Optional<LeftOver> left = free.isPresent() ? leftIn(free.get()) : Optional.empty();
            if (left.isPresent()) {
                return left;
            }
        }
        return Optional.empty();
    }

    private Optional<LeftOver> leftIn(InstanceDirectory directory) {
        try {
            if (!directory.hasEvents()) {
                directory.discard();
                return Optional.empty();
            }
            return Optional.of(new LeftDirectory(directory.path(), openOrReplace(directory)));
        } catch (IOException | RuntimeException failed) {
            warnings.warn("adoption", "The events in " + directory.path() + " could not be adopted yet.", failed);
            return Optional.empty();
        }
    }

    private EventStore openOrReplace(InstanceDirectory directory) throws IOException {
        boolean opened = false;
        try {
            EventStore store = openReadable(directory);
            opened = true;
            return store;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    private EventStore openReadable(InstanceDirectory directory) throws IOException {
        try {
            return MvEventStore.open(directory, time, damage);
        } catch (UnreadableStoreException unreadable) {
            damage.file(directory.keepAside(time.now()), unreadable);
            return MvEventStore.open(directory, time, damage);
        }
    }

    /** A store in a directory that is deleted with it. */
    private static final class LeftDirectory implements LeftOver {
        private final Path path;
        private final EventStore store;

        LeftDirectory(Path path, EventStore store) {
            this.path = path;
            this.store = store;
        }

        @Override
        public EventStore store() {
            return store;
        }

        @Override
        public void discard() throws IOException {
            store.close();
            Optional<InstanceDirectory> emptied = InstanceDirectory.claim(path);
            if (emptied.isPresent()) {
                emptied.get().discard();
            }
        }

        @Override
        public void close() throws IOException {
            store.close();
        }
    }
}
