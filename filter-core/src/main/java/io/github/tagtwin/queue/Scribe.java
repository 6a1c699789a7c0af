package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.event.Fingerprint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes stored events of offered ones: numbered, and written as LINE takes them. For the store thread alone. */
final class Scribe implements AutoCloseable {
    private final Storage storage;
    private final Drops drops;
    private final Warnings warnings;
    private @Nullable EventJson json;

    Scribe(Storage storage, Drops drops, Warnings warnings) {
        this.storage = storage;
        this.drops = drops;
        this.warnings = warnings;
    }

    /** The event under a number of its own; null where it can't be written, which is counted, or where there is none. */
    @Nullable QueuedEvent written(Offered offered) {
        ConversionEvent event = offered.event().orElse(null);
        byte[] item = event == null ? null : item(event, offered);
        if (event == null || item == null) {
            return null;
        }
        QueuedEvent queued = QueuedEvent.of(storage.nextSequence(), event, offered.at(), item);
        return offered.fingerprint()
                .map(fingerprint -> queued.remembered(SentKey.of(fingerprint, event.key(), offered.at())))
                .orElse(queued);
    }

    private byte @Nullable [] item(ConversionEvent event, Offered offered) {
        try {
            if (json == null) {
                json = new EventJson();
            }
            return json.write(event);
        } catch (RuntimeException | LinkageError unwritable) {
            drops.count(CounterNames.DROPPED_UNWRITABLE, offered);
            // Without its message, which may quote the event.
            warnings.warn(
                    "unwritable",
                    "An event could not be written as JSON: "
                            + unwritable.getClass().getName());
            return null;
        }
    }

    /** Whether the conversion was queued before, under the same business id. */
    boolean isKnown(Offered offered) {
        Optional<Fingerprint> fingerprint = offered.fingerprint();
        return fingerprint.isPresent()
                && storage.with(store -> {
                    Optional<KeyMemory> memory = store.capability(KeyMemory.class);
                    return memory.isPresent() && memory.get().remembers(fingerprint.get());
                });
    }

    @Override
    public void close() {
        if (json != null) {
            json.close();
        }
    }
}
