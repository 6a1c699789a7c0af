package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.status.FindingStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Where each finding was seen last, and when. Thread-safe. */
final class FindingLog {
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    FindingLog(Clock clock) {
        this.clock = clock;
    }

    /** A finding was seen at a path, which may be shown. */
    void add(String code, String shownPath) {
        seen.put(code, new Seen(shownPath, clock.instant()));
    }

    /** Each finding with the last path that showed it. */
    SortedMap<String, String> lastPaths() {
        SortedMap<String, String> paths = new TreeMap<>();
        seen.forEach((code, last) -> paths.put(code, last.path));
        return paths;
    }

    /** All that is known of them. */
    List<FindingStatus> all(Counters counters) {
        return new TreeMap<>(seen)
                .entrySet().stream()
                        .map(each -> FindingStatus.of(
                                each.getKey(),
                                counters.get("finding." + each.getKey()),
                                each.getValue().path,
                                each.getValue().at))
                        .collect(Collectors.toUnmodifiableList());
    }

    private static final class Seen {
        private final String path;
        private final Instant at;

        Seen(String path, Instant at) {
            this.path = path;
            this.at = at;
        }
    }
}
