package io.github.tagtwin.contracts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import javax.management.MBeanServerConnection;

/** A server of some make, running, and listening on the loopback address alone. For one thread. */
public interface Container extends AutoCloseable {
    /** Host and port, without a path. */
    URI uri();

    /**
     * Starts an application, and returns when it serves: beside an older one of the same path, if there is one.
     *
     * @param contextPath such as {@code /shop}
     * @throws Exception if the application doesn't start; the reason is in the chain of causes
     */
    void deploy(Path war, String contextPath) throws Exception;

    /** Stops the application, the oldest of this path, and takes it out. */
    void undeploy(String contextPath) throws Exception;

    /** The figures of all that runs in the server's JVM: this one, if it doesn't say otherwise. */
    default MBeanServerConnection beans() throws IOException {
        return ManagementFactory.getPlatformMBeanServer();
    }

    /** Stops every application, then the server. */
    @Override
    void close();
}
