package io.github.tagtwin.servlet;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.lang.reflect.Method;

/** What a container's own response knows of an include that it is within, which the servlet API doesn't tell. */
final class ContainersInclude {
    private ContainersInclude() {}

    /** Whether the response is Jetty's, up to 11 or for EE 8 and 9, and within an include. */
    static boolean isJettys(ServletResponse response) {
        return isTrue("isIncluding", container(response));
    }

    /** Runs the action as if the include were over, where the response is Undertow's and within one; else not at all. */
    static void interruptUndertows(ServletResponse response, Runnable action) {
        ServletResponse container = container(response);
        if (isTrue("isInsideInclude", container)) {
            setUndertows(container, false);
            try {
                action.run();
            } finally {
                setUndertows(container, true);
            }
        }
    }

    private static boolean isTrue(String question, ServletResponse container) {
        try {
            Method asked = container.getClass().getMethod(question);
            return Boolean.TRUE.equals(asked.invoke(container));
        } catch (ReflectiveOperationException another) {
            return false;
        }
    }

    private static void setUndertows(ServletResponse container, boolean inside) {
        try {
            container.getClass().getMethod("setInsideInclude", boolean.class).invoke(container, inside);
        } catch (ReflectiveOperationException another) {
            throw new IllegalStateException(another);
        }
    }

    private static ServletResponse container(ServletResponse response) {
        ServletResponse inner = response;
        while (inner instanceof ServletResponseWrapper) {
            inner = ((ServletResponseWrapper) inner).getResponse();
        }
        return inner;
    }
}
