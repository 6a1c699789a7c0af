package io.github.tagtwin.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The shop's WAR in a Jetty of its own, on {@code 127.0.0.1} and at the root path. */
final class ShopServer implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;

    private ShopServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts.
     *
     * @param temporary where Jetty unpacks the WAR and compiles its pages
     */
    static ShopServer start(Options options, Path temporary) {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(options.port());
        server.addConnector(connector);
        server.setHandler(new BlockedTag(webApp(options.war(), temporary)));
        ShopServer shop = new ShopServer(server, connector);
        shop.open();
        return shop;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the shop doesn't close", e);
        }
    }

    private static WebAppContext webApp(Path war, Path temporary) {
        WebAppContext webApp = new WebAppContext();
        webApp.setContextPath("/");
        webApp.setWar(war.toString());
        webApp.setTempDirectory(temporary.toFile());
        webApp.setThrowUnavailableOnStartupException(true);
        return webApp;
    }

    private void open() {
        try {
            connector.open();
            server.start();
        } catch (IOException e) {
            throw CannotStart.portTaken(connector.getPort(), e);
        } catch (Exception e) {
            close();
            throw new CannotStart("The shop doesn't start: " + e, e);
        }
    }
}
