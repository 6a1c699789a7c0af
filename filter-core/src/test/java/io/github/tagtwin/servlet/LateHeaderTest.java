package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets.Head;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Without a container; InjectionContract has those that include. */
class LateHeaderTest {
    private final Head head = new Head();

    @Test
    void goesToTheResponse() {
        LateHeader.set(head.response(), "Cache-Control", "no-store");
        LateHeader.add(head.response(), "Set-Cookie", "a=1");
        LateHeader.add(head.response(), "Set-Cookie", "b=2");

        assertThat(head.header("Cache-Control")).containsExactly("no-store");
        assertThat(head.header("Set-Cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void goesPastUndertowsIncludeWhichGoesOnAfterwards() {
        AtomicBoolean inside = new AtomicBoolean(true);

        LateHeader.set(new HttpServletResponseWrapper(undertows(inside)), "Cache-Control", "no-store");

        assertThat(head.header("Cache-Control")).containsExactly("no-store");
        assertThat(inside).isTrue();
    }

    @Test
    void goesUnderAnotherNameWithinJettysInclude() {
        LateHeader.add(jettys(true), "Set-Cookie", "a=1");

        assertThat(head.header("Set-Cookie")).containsExactly("a=1");
    }

    @Test
    void isPutOnceWhereAFilterBeforeUsMakesAnotherValueOfIt() {
        List.of(jettys(false), undertows(new AtomicBoolean())).forEach(container -> {
            HttpServletResponse securing = new HttpServletResponseWrapper(container) {
                @Override
                public void addHeader(String name, String value) {
                    super.addHeader(name, value + "; Secure");
                }
            };
            head.clear();

            LateHeader.add(securing, "Set-Cookie", "a=1");

            assertThat(head.names()).containsExactly("Set-Cookie");
            assertThat(head.header("Set-Cookie")).containsExactly("a=1; Secure");
        });
    }

    private HttpServletResponse undertows(AtomicBoolean inside) {
        return container(Undertows.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isInsideInclude" -> inside.get();
            case "setInsideInclude" -> {
                inside.set((Boolean) arguments[0]);
                yield null;
            }
            case "setHeader", "addHeader" -> inside.get() ? null : method.invoke(head.response(), arguments);
            default -> method.invoke(head.response(), arguments);
        });
    }

    private HttpServletResponse jettys(boolean including) {
        return container(Jettys.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isIncluding" -> including;
            case "setHeader", "addHeader" -> {
                String name = (String) arguments[0];
                String known = name.replace("org.eclipse.jetty.server.include.", "");
                yield including && known.equals(name)
                        ? null
                        : method.invoke(head.response(), including ? known : name, arguments[1]);
            }
            default -> method.invoke(head.response(), arguments);
        });
    }

    private static <T> T container(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** As Undertow's response. */
    interface Undertows extends HttpServletResponse {
        boolean isInsideInclude();

        void setInsideInclude(boolean inside);
    }

    /** As Jetty's response. */
    interface Jettys extends HttpServletResponse {
        boolean isIncluding();
    }
}
