package io.github.tagtwin.tomcat;

import io.github.tagtwin.contracts.Container;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Tomcat in this JVM. */
final class TomcatContainer implements Container {
    private final Tomcat tomcat;

    private TomcatContainer(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    static Container start(Path directory) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createDirectories(directory).toString());
        tomcat.setConnector(loopback());
        tomcat.getHost()
                .setAppBase(
                        Files.createDirectories(directory.resolve("webapps")).toString());
        tomcat.start();
        return new TomcatContainer(tomcat);
    }

    private static Connector loopback() {
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        return connector;
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
    }

    // Tomcat writes into its log why an application doesn't start, and tells nobody else.
    @Override
    public void deploy(Path war, String contextPath) throws Exception {
        try (StartLog log = StartLog.listen()) {
            StandardContext context = (StandardContext) tomcat.addWebapp(contextPath, war.toString());
            ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
            if (!context.getState().isAvailable()) {
                undeploy(contextPath);
                throw new LifecycleException(contextPath + " doesn't start", log.firstFailure());
            }
        }
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        org.apache.catalina.Container context = tomcat.getHost().findChild(contextPath);
        tomcat.getHost().removeChild(context);
        context.destroy();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException stuck) {
            throw new IllegalStateException("Tomcat doesn't stop", stuck);
        }
    }
}
