package io.github.tagtwin.jetty;

import java.nio.file.Path;
import org.eclipse.jetty.ee8.webapp.WebAppContext;
import org.eclipse.jetty.server.handler.ContextHandler;

/** An application in this environment of Jetty's. */
final class Application {
    private Application() {}

    static ContextHandler of(Path war, String contextPath, Path work) {
        WebAppContext application = new WebAppContext();
        application.setContextPath(contextPath);
        application.setWar(war.toString());
        application.setTempDirectory(work.toFile());
        application.setThrowUnavailableOnStartupException(true);
        return application.getCoreContextHandler();
    }
}
