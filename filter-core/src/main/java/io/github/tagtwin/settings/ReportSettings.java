package io.github.tagtwin.settings;

import java.time.Duration;
import java.util.List;

/** What an operator is told, and how often. Immutable. */
public final class ReportSettings {
    static final Setting<Duration> REPORT_INTERVAL = Setting.duration("report-interval", "1m", "1s", "1d");

    static final List<Setting<?>> ALL = List.of(REPORT_INTERVAL);

    private final Values values;

    ReportSettings(Values values) {
        this.values = values;
    }

    /** How often figures are logged where anything changed. */
    public Duration reportInterval() {
        return values.get(REPORT_INTERVAL);
    }
}
