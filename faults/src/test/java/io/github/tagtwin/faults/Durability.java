package io.github.tagtwin.faults;

import io.github.tagtwin.settings.Settings;
import java.util.Locale;
import java.util.Map;

/** What {@code record} waits for: the setting {@code durability}. */
enum Durability {
    ASYNC,
    COMMIT;

    private static final String SETTING = "durability";

    /** Whether the filter has the setting; without it, it is asynchronous. */
    boolean isThere() {
        return this == ASYNC || Settings.names().contains(SETTING);
    }

    /** As settings of TagTwin's, by their names; slow disks are given time. */
    Map<String, String> settings() {
        return this == COMMIT ? Map.of(SETTING, toString(), "commit-timeout", "10s") : Map.of();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
