package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.Shown;
import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the events of a queue by lane, and by reason where they were set aside. Not thread-safe. */
final class Census {
    private final Instant now;
    private final Map<Lane, Count> lanes = new TreeMap<>(Comparator.comparing(Lane::toString));

    Census(Instant now) {
        this.now = now;
    }

    /** The events of one lane. */
    private static final class Count {
        private final Map<String, Long> asideByReason = new TreeMap<>();
        private long pageViews;
        private long conversions;
        private long held;
        private Instant oldest = Instant.MAX;

        void add(StoredEvent stored) {
            switch (stored.place()) {
                case WAITING:
                    waiting(stored);
                    break;
                case HELD:
                    held++;
                    break;
                default:
                    stored.setAside().ifPresent(aside -> asideByReason.merge(aside.reason(), 1L, Long::sum));
            }
        }

        private void waiting(StoredEvent stored) {
            if (stored.event().type() == EventType.PAGE_VIEW) {
                pageViews++;
            } else {
                conversions++;
            }
            Instant time = stored.event().time();
            oldest = time.isBefore(oldest) ? time : oldest;
        }
    }

    void add(StoredEvent stored) {
        lanes.computeIfAbsent(stored.event().lane(), unseen -> new Count()).add(stored);
    }

    /** A few lines for each lane. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lanes.forEach((lane, count) -> {
            lines.add("  LINE Tag " + lane.lineTagId()
                    + (lane.channelId().isEmpty() ? "" : ", channel " + lane.channelId()));
            lines.add("    waiting    " + Shown.counted(count.conversions, "conversion") + ", "
                    + Shown.counted(count.pageViews, "page view") + oldest(count));
            lines.add("    held       " + Shown.number(count.held));
            if (count.asideByReason.isEmpty()) {
                lines.add("    set aside  0");
            }
            count.asideByReason.forEach(
                    (reason, number) -> lines.add("    set aside  " + Shown.number(number) + "  " + reason));
        });
        return lines.isEmpty() ? List.of("  empty") : lines;
    }

    private String oldest(Count count) {
        return count.oldest.equals(Instant.MAX)
                ? ""
                : "; the oldest happened " + Shown.roughly(Duration.between(count.oldest, now)) + " ago";
    }
}
