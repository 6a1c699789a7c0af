package io.github.tagtwin.settings;

import java.time.Duration;
import java.util.List;

/** Where the nodes of an application share a queue, if they do. Immutable. */
public final class SharedQueueSettings {
    static final Setting<SharedQueueKind> SHARED_QUEUE = Setting.choice("shared-queue", SharedQueueKind.OFF);
    static final Setting<String> DATA_SOURCE = Setting.text(
            "shared-queue-data-source",
            "java:comp/env/jdbc/tagtwin",
            "java:\\S+",
            "a JNDI name that begins with java:");

    static final Setting<Duration> HEARTBEAT = Setting.duration("shared-queue-heartbeat", "10s", "1s", "1m");

    static final List<Setting<?>> ALL = List.of(SHARED_QUEUE, DATA_SOURCE, HEARTBEAT);

    private final Values values;

    SharedQueueSettings(Values values) {
        this.values = values;
    }

    /** On what engine. */
    public SharedQueueKind kind() {
        return values.get(SHARED_QUEUE);
    }

    /** The JNDI name of the database's {@code DataSource}. */
    public String dataSource() {
        return values.get(DATA_SOURCE);
    }

    /** How often a node tells the database that it lives: 1 second to 1 minute. */
    public Duration heartbeat() {
        return values.get(HEARTBEAT);
    }
}
