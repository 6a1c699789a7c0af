package io.github.tagtwin.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the nodes of an application share a queue, if they do. Immutable. */
public final class SharedQueueSettings {
    static final Setting<SharedQueueKind> SHARED_QUEUE = Setting.choice("shared-queue", SharedQueueKind.OFF);
    static final Setting<String> DATA_SOURCE = Setting.text(
            "shared-queue-data-source",
            "java:comp/env/jdbc/tagtwin",
            "java:\\S+",
            "a JNDI name that begins with java:");
    static final Setting<String> CONNECTION_FACTORY = Setting.text(
            "shared-queue-connection-factory",
            "java:comp/env/jms/tagtwin-connections",
            "java:\\S+",
            "a JNDI name that begins with java:");
    static final Setting<String> DESTINATION = Setting.text(
            "shared-queue-destination", "java:comp/env/jms/tagtwin", "java:\\S+", "a JNDI name that begins with java:");
    static final Setting<String> SET_ASIDE = Setting.text(
            "shared-queue-set-aside",
            "java:comp/env/jms/tagtwin-set-aside",
            "java:\\S+",
            "a JNDI name that begins with java:");

    static final Setting<Duration> HEARTBEAT = Setting.duration("shared-queue-heartbeat", "10s", "1s", "1m");
    static final Setting<String> OUTBOX_DATA_SOURCE =
            Setting.text("outbox-data-source", "java:\\S+", "a JNDI name that begins with java:");

    static final List<Setting<?>> ALL = List.of(
            SHARED_QUEUE, DATA_SOURCE, HEARTBEAT, CONNECTION_FACTORY, DESTINATION, SET_ASIDE, OUTBOX_DATA_SOURCE);

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

    /** The JNDI name of the message broker's {@code ConnectionFactory}. */
    public String connectionFactory() {
        return values.get(CONNECTION_FACTORY);
    }

    /** The JNDI name of the message broker's queue; {@code {tag}} in it stands for the LINE Tag ID, for a queue of each. */
    public String destination() {
        return values.get(DESTINATION);
    }

    /** The JNDI name of the message broker's queue for what LINE never takes. */
    public String setAside() {
        return values.get(SET_ASIDE);
    }

    /** How often a node tells the database that it lives: 1 second to 1 minute. */
    public Duration heartbeat() {
        return values.get(HEARTBEAT);
    }

    /** The JNDI name of the {@code DataSource} of the shop's transactions, where conversions are to be part of them. */
    public Optional<String> outboxDataSource() {
        return values.text(OUTBOX_DATA_SOURCE);
    }
}
