package io.github.tagtwin.queue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of a store's file. One that can't be read is taken out of its map and kept aside as it is, so that it stops
 * nothing.
 */
final class MvReader {
    private final MvFile file;
    private final MvFacts facts;
    private final MVMap<Long, byte[]> setAside;
    private final Time time;
    private final Damage damage;

    MvReader(MvFile file, MvFacts facts, MVMap<Long, byte[]> setAside, Time time, Damage damage) {
        this.file = file;
        this.facts = facts;
        this.setAside = setAside;
        this.time = time;
        this.damage = damage;
    }

    /** Makes something of a record. */
    interface Parser<T> {
        T parse(MvWalk.Step step) throws IOException;
    }

    /** What a walk comes by, up to what isn't taken. */
    <T> List<T> read(MvWalk walk, Parser<T> parser, Predicate<T> taken) throws IOException {
        return file.read(() -> {
            List<T> read = new ArrayList<>();
            List<Unreadable> unreadable = new ArrayList<>();
            MvWalk.Step step = walk.peek();
            while (step != null) {
                T parsed = parsed(step, parser, unreadable);
                if (parsed != null && !taken.test(parsed)) {
                    break;
                }
                if (parsed != null) {
                    read.add(parsed);
                }
                walk.pass(step);
                step = walk.peek();
            }
            keepAside(unreadable);
            return read;
        });
    }

    private <T> @Nullable T parsed(MvWalk.Step step, Parser<T> parser, List<Unreadable> unreadable) {
        try {
            return parser.parse(step);
        } catch (IOException | IllegalArgumentException broken) {
            unreadable.add(new Unreadable(step, broken));
            return null;
        }
    }

    private void keepAside(List<Unreadable> unreadable) throws IOException {
        if (unreadable.isEmpty()) {
            return;
        }
        file.change(() -> {
            for (Unreadable record : unreadable) {
                byte[] kept = StoredForm.of(record.aside(time.now()));
                facts.replacedAside(setAside.put(record.sequence, kept), kept);
                if (!record.map.getName().equals(setAside.getName())) {
                    facts.replaced(record.map.remove(record.sequence), null);
                }
            }
            facts.save();
        });
        for (Unreadable record : unreadable) {
            MvLane.named(record.map.getName()).ifPresent(damage::waited);
        }
        damage.records(unreadable.size(), unreadable.get(0).cause);
    }

    private static final class Unreadable {
        private final MVMap<Long, byte[]> map;
        private final long sequence;
        private final byte[] stored;
        private final Exception cause;

        Unreadable(MvWalk.Step step, Exception cause) {
            this.map = step.map();
            this.sequence = step.sequence();
            this.stored = step.stored();
            this.cause = cause;
        }

        SetAsideEvent aside(Instant now) {
            return SetAsideEvent.unreadable(sequence, MvLane.of(map.getName()), stored, now);
        }
    }
}
