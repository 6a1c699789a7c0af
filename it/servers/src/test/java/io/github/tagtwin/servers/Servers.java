package io.github.tagtwin.servers;

import io.github.tagtwin.contracts.Container;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.management.MBeanServerConnection;

/** Servers that go from one contract to the next, since their start takes long; without an application in between. */
final class Servers {
    private static final Deque<Server> FREE = new ArrayDeque<>();

    private static int started;

    private Servers() {}

    /** A server that is this contract's until it closes it. */
    static Container take() throws Exception {
        return new Taken(FREE.isEmpty() ? Server.start(directory(), List.of()) : FREE.pop());
    }

    /** A folder for a server, which stays when the tests are over. */
    static Path directory() throws Exception {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "servers")), ++started + "-");
    }

    private static final class Taken implements Container {
        private final Server server;
        private final List<String> applications = new ArrayList<>();

        Taken(Server server) {
            this.server = server;
        }

        @Override
        public URI uri() {
            return server.uri();
        }

        @Override
        public void deploy(Path war, String contextPath) throws Exception {
            server.deploy(war, contextPath);
            applications.add(contextPath);
        }

        @Override
        public void undeploy(String contextPath) throws Exception {
            applications.remove(contextPath);
            server.undeploy(contextPath);
        }

        @Override
        public MBeanServerConnection beans() throws java.io.IOException {
            return server.beans();
        }

        @Override
        public void close() {
            try {
                for (String application : List.copyOf(applications)) {
                    undeploy(application);
                }
                FREE.push(server);
            } catch (Exception stuck) {
                server.close();
                throw new IllegalStateException("an application doesn't stop", stuck);
            }
        }
    }
}
