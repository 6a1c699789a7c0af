package io.github.tagtwin.tomcat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.catalina.Container;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.util.ServerInfo;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** Tomcat in this JVM. */
final class TomcatContainer implements io.github.tagtwin.contracts.Container {
    private final Tomcat tomcat;
    private int deployments;

    private TomcatContainer(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    static TomcatContainer start(Path directory) throws Exception {
        return start(new Tomcat(), directory);
    }

    /** With JNDI, as a Tomcat that isn't embedded has it. */
    static TomcatContainer startWithNaming(Path directory) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.enableNaming();
        return start(tomcat, directory);
    }

    /** With users who log in by one password, each of a role that has his name. */
    static TomcatContainer startWithUsers(Path directory, String password, String... users) throws Exception {
        Tomcat tomcat = new Tomcat();
        for (String user : users) {
            tomcat.addUser(user, password);
            tomcat.addRole(user, user);
        }
        return start(tomcat, directory);
    }

    private static TomcatContainer start(Tomcat tomcat, Path directory) throws Exception {
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
        connector.setProperty("maxHttpHeaderSize", "262144");
        connector.setMaxCookieCount(1000);
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
            StandardContext context = context(war, contextPath);
            tomcat.getHost().addChild(context);
            if (!context.getState().isAvailable()) {
                remove(context);
                throw new LifecycleException(contextPath + " doesn't start", log.firstFailure());
            }
        }
    }

    // Each its own version, as by parallel deployment: new sessions begin in the newest.
    private StandardContext context(Path war, String contextPath) {
        String version = String.format("%04d", ++deployments);
        StandardContext context = new StandardContext();
        context.setName(contextPath + "##" + version);
        context.setPath(contextPath);
        context.setWebappVersion(version);
        context.setDocBase(war.toString());
        context.addLifecycleListener(tomcat.getDefaultWebXmlListener());
        context.addLifecycleListener(TomcatContainer::letPagesCallInterfaces);
        ContextConfig config = new ContextConfig();
        config.setDefaultWebXml(tomcat.noDefaultWebXmlPath());
        context.addLifecycleListener(config);
        ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
        return context;
    }

    // Tomcat 8.5 compiles JSPs as Java 7, where a page can't call LineConversions.of, if it isn't told otherwise.
    private static void letPagesCallInterfaces(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)
                && ServerInfo.getServerNumber().startsWith("8.")) {
            Wrapper pages = (Wrapper) ((Container) event.getSource()).findChild("jsp");
            pages.addInitParameter("compilerSourceVM", "1.8");
            pages.addInitParameter("compilerTargetVM", "1.8");
        }
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        Container[] contexts = tomcat.getHost().findChildren();
        remove(Arrays.stream(contexts)
                .filter(context -> ((StandardContext) context).getPath().equals(contextPath))
                .min(Comparator.comparing(Container::getName))
                .orElseThrow());
    }

    private void remove(Container context) throws LifecycleException {
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
