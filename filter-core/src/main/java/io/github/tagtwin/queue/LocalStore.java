package io.github.tagtwin.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens the store of a queue in its directory, and adopts what queues that are gone have left: after a crash, a
 * redeployment, or when there were more instances before.
 */
final class LocalStore implements StoreOpener {
    private static final int CHUNK = 1000;
    private static final long CHUNK_BYTES = 4 << 20;

    private final Path base;
    private final String appName;
    private final Time time;
    private final Warnings warnings;

    LocalStore(Path base, String appName, Time time, Warnings warnings) {
        this.base = base;
        this.appName = appName;
        this.time = time;
        this.warnings = warnings;
    }

    /** The oldest store that nobody has, or a new one, with the events of all others that nobody has. */
    @Override
    public EventStore open() throws IOException {
        AppDirectory app = AppDirectory.in(base, appName);
        MvEventStore own = openOrReplace(app.claim(time.now()));
        for (InstanceDirectory left : app.claimFree()) {
            adopt(left, own);
        }
        return own;
    }

    private MvEventStore openOrReplace(InstanceDirectory directory) throws IOException {
        try {
            return openReadable(directory);
        } catch (IOException | RuntimeException failed) {
            directory.close();
            throw failed;
        }
    }

    private MvEventStore openReadable(InstanceDirectory directory) throws IOException {
        try {
            return MvEventStore.open(directory);
        } catch (UnreadableStoreException unreadable) {
            Path aside = directory.path().resolve("unreadable-" + time.now().toEpochMilli() + ".mv");
            Files.move(directory.events(), aside);
            warnings.warn(
                    "unreadable-store",
                    "The queue's file could not be read and was set aside as " + aside
                            + "; a new one was begun. The events in it are not sent.",
                    unreadable);
            return MvEventStore.open(directory);
        }
    }

    private void adopt(InstanceDirectory directory, MvEventStore own) {
        try (MvEventStore left = openOrReplace(directory)) {
            move(left, own);
        } catch (IOException failed) {
            warnings.warn("adoption", "The events in " + directory.path() + " could not be adopted yet.", failed);
            return;
        }
        discard(directory.path());
    }

    // Appended first and removed then: a crash between repeats a chunk at most, and loses nothing.
    private static void move(MvEventStore left, MvEventStore own) throws IOException {
        for (var lane : left.lanes()) {
            List<QueuedEvent> chunk = left.head(lane, CHUNK, CHUNK_BYTES);
            while (!chunk.isEmpty()) {
                own.append(renumbered(chunk, own.lastSequence()));
                left.remove(chunk);
                chunk = left.head(lane, CHUNK, CHUNK_BYTES);
            }
        }
        moveSetAside(left, own);
    }

    private static void moveSetAside(MvEventStore left, MvEventStore own) throws IOException {
        List<SetAsideEvent> chunk = left.listSetAside(CHUNK);
        while (!chunk.isEmpty()) {
            long sequence = own.lastSequence();
            List<SetAsideEvent> renumbered = new ArrayList<>();
            for (SetAsideEvent aside : chunk) {
                renumbered.add(aside.renumbered(++sequence));
            }
            own.setAside(renumbered);
            left.removeSetAside(chunk);
            chunk = left.listSetAside(CHUNK);
        }
    }

    private static List<QueuedEvent> renumbered(List<QueuedEvent> chunk, long last) {
        List<QueuedEvent> renumbered = new ArrayList<>();
        for (QueuedEvent event : chunk) {
            renumbered.add(event.renumbered(last + 1 + renumbered.size()));
        }
        return renumbered;
    }

    private void discard(Path directory) {
        try {
            var emptied = InstanceDirectory.claim(directory);
            if (emptied.isPresent()) {
                emptied.get().discard();
            }
        } catch (IOException kept) {
            warnings.warn("adoption", "The emptied directory " + directory + " could not be deleted.", kept);
        }
    }
}
