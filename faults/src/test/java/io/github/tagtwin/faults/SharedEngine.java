package io.github.tagtwin.faults;

import java.io.IOException;
import java.util.Map;

/** An engine by which the nodes of a {@link Cluster} share a queue, for one test. */
interface SharedEngine extends AutoCloseable {
    /** Settings of TagTwin's for each node, by their names. */
    Map<String, String> settings();

    /** System properties for each node, of which {@link Resources#PROPERTY} is one. */
    Map<String, String> properties();

    /** Ends the engine at once and starts it again, with what it had; returns when it is there. */
    void restart() throws Exception;

    /** How many events wait in it. */
    long waiting() throws Exception;

    @Override
    void close() throws IOException;

    /** Its name, for the table. */
    @Override
    String toString();
}
