package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** The redirect of Servlet 6.1, which the API that we are compiled against doesn't have. */
final class StatusRedirect {
    private static final @Nullable MethodHandle CONTAINERS = find();

    private StatusRedirect() {}

    /** Has the container send it; its exceptions pass untouched. */
    static void send(HttpServletResponse container, String location, int status, boolean clear) throws IOException {
        if (CONTAINERS == null) {
            throw new UnsupportedOperationException("this server's servlet API has no such redirect");
        }
        try {
            CONTAINERS.invoke(container, location, status, clear);
        } catch (IOException | RuntimeException | Error asIs) {
            throw asIs;
        } catch (Throwable undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }

    private static @Nullable MethodHandle find() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(
                            HttpServletResponse.class,
                            "sendRedirect",
                            MethodType.methodType(void.class, String.class, int.class, boolean.class));
        } catch (NoSuchMethodException | IllegalAccessException older) {
            return null;
        }
    }
}
