package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/** Jetty in this JVM. */
final class JettyContainer implements Container {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final ContextHandlerCollection applications = new ContextHandlerCollection();
    private final Path directory;
    private int deployments;

    private JettyContainer(Path directory) {
        this.directory = directory;
        connector.setHost("127.0.0.1");
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setRequestHeaderSize(262144);
        server.addConnector(connector);
        server.setHandler(applications);
    }

    static Container start(Path directory) throws Exception {
        JettyContainer container = new JettyContainer(directory);
        container.server.start();
        return container;
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void deploy(Path war, String contextPath) throws Exception {
        ContextHandler application =
                Application.of(war, contextPath, Files.createDirectories(directory.resolve("work" + ++deployments)));
        applications.addHandler(application);
        application.start();
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        ContextHandler application = applications.getHandlers().stream()
                .map(ContextHandler.class::cast)
                .filter(handler -> handler.getContextPath().equals(contextPath))
                .findFirst()
                .orElseThrow();
        application.stop();
        applications.removeHandler(application);
    }

    // The server doesn't stop by itself what it hasn't started.
    private void stopApplications() throws Exception {
        for (Handler application : applications.getHandlers()) {
            application.stop();
        }
    }

    @Override
    public void close() {
        try {
            stopApplications();
            server.stop();
        } catch (Exception stuck) {
            throw new IllegalStateException("Jetty doesn't stop", stuck);
        }
    }
}
