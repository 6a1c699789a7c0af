package io.github.tagtwin.undertow;

import io.github.tagtwin.contracts.Container;
import io.undertow.Undertow;
import io.undertow.server.handlers.PathHandler;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainer;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Undertow in this JVM. */
final class UndertowContainer implements Container {
    private final ServletContainer servlets = ServletContainer.Factory.newInstance();
    private final PathHandler paths = new PathHandler();
    private final Undertow server =
            Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(paths).build();
    private final Map<String, DeploymentManager> applications = new HashMap<>();
    private final Path directory;

    private UndertowContainer(Path directory) {
        this.directory = directory;
    }

    static Container start(Path directory) {
        UndertowContainer container = new UndertowContainer(directory);
        container.server.start();
        return container;
    }

    @Override
    public URI uri() {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    @Override
    public void deploy(Path war, String contextPath) throws Exception {
        Path unpacked = Files.createDirectories(directory.resolve(contextPath.substring(1)));
        DeploymentManager application =
                servlets.addDeployment(Application.unpacked(war, unpacked).at(contextPath));
        application.deploy();
        paths.addPrefixPath(contextPath, application.start());
        applications.put(contextPath, application);
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        paths.removePrefixPath(contextPath);
        stop(applications.remove(contextPath));
    }

    private static void stop(DeploymentManager application) throws ServletException {
        application.stop();
        application.undeploy();
    }

    @Override
    public void close() {
        try {
            for (DeploymentManager application : applications.values()) {
                stop(application);
            }
        } catch (ServletException stuck) {
            throw new IllegalStateException("an application doesn't stop", stuck);
        } finally {
            server.stop();
        }
    }
}
