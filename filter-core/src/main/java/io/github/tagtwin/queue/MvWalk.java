package io.github.tagtwin.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Goes through several maps at once, by rising sequence number. */
final class MvWalk {
    private final List<Step> steps = new ArrayList<>();

    private MvWalk(Collection<MVMap<Long, byte[]>> maps, long after) {
        for (MVMap<Long, byte[]> map : maps) {
            Step first = new Step(map, map.cursor(after + 1));
            if (first.advance()) {
                steps.add(first);
            }
        }
    }

    /** A walk over all that has a number above one. */
    static MvWalk over(Collection<MVMap<Long, byte[]>> maps, long after) {
        return new MvWalk(maps, after);
    }

    /** The record with the lowest number that is left; null at the end. Good until the next call. */
    @Nullable Step peek() {
        Step lowest = null;
        for (Step step : steps) {
            lowest = lowest == null || step.sequence < lowest.sequence ? step : lowest;
        }
        return lowest;
    }

    /** Goes on behind a record that was looked at. */
    void pass(Step step) {
        if (!step.advance()) {
            steps.remove(step);
        }
    }

    /** Where the walk is in one of its maps. */
    static final class Step {
        private final MVMap<Long, byte[]> map;
        private final Cursor<Long, byte[]> cursor;
        private long sequence;

        private Step(MVMap<Long, byte[]> map, Cursor<Long, byte[]> cursor) {
            this.map = map;
            this.cursor = cursor;
        }

        private boolean advance() {
            boolean more = cursor.hasNext();
            if (more) {
                sequence = cursor.next();
            }
            return more;
        }

        MVMap<Long, byte[]> map() {
            return map;
        }

        long sequence() {
            return sequence;
        }

        byte[] stored() {
            return cursor.getValue();
        }
    }
}
