package io.github.tagtwin.faults;

import java.util.Locale;
import java.util.Map;

/** What {@code record} waits for: the setting {@code durability}. */
enum Durability {
    ASYNC,
    COMMIT;

    /** As settings of TagTwin's, by their names; slow disks are given time. */
    Map<String, String> settings() {
        return this == COMMIT ? Map.of("durability", toString(), "commit-timeout", "10s") : Map.of();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
