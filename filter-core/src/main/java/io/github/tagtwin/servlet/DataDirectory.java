package io.github.tagtwin.servlet;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the queue is kept unless a setting says so: a place of the server's that outlives a redeployment, never a
 * temporary one.
 */
final class DataDirectory {
    private static final List<String> SERVER_DIRECTORIES = List.of(
            "jboss.server.data.dir", "com.sun.aas.instanceRoot", "catalina.base", "jetty.base", "server.output.dir");

    private DataDirectory() {}

    static Path of(Optional<String> setting) {
        return setting.map(Path::of).orElseGet(() -> SERVER_DIRECTORIES.stream()
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .filter(server -> !isTemporary(Path.of(server)))
                .findFirst()
                .map(server -> Path.of(server, "tagtwin"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".tagtwin")));
    }

    // An embedded Tomcat names a temporary directory as its base, and another one at each start.
    private static boolean isTemporary(Path server) {
        return server.toAbsolutePath()
                .startsWith(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
    }

    /** A name that tells the applications of one server apart: the context path. */
    static String nameOf(ServletContext application) {
        return application.getContextPath().isEmpty() ? "ROOT" : application.getContextPath();
    }
}
