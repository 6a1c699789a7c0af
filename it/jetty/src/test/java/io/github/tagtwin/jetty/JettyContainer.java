package io.github.tagtwin.jetty;

import io.github.tagtwin.contracts.Container;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.security.HashLoginService;
import org.eclipse.jetty.security.UserStore;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.security.Credential;

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

    /** With users who log in by one password, each of a role that has his name. */
    static Container startWithUsers(Path directory, String password, String... users) throws Exception {
        UserStore store = new UserStore();
        for (String user : users) {
            store.addUser(user, Credential.getCredential(password), new String[] {user});
        }
        HashLoginService logins = new HashLoginService("shop");
        logins.setUserStore(store);
        JettyContainer container = new JettyContainer(directory);
        container.server.addBean(logins);
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
