package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.LineConversions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A bean in the place of a servlet container: gives CDI its request, and throws where there is none, as containers do. */
@ApplicationScoped
class Server {
    private @Nullable HttpServletRequest request;

    @Inject
    RequestContextController context;

    @Produces
    @RequestScoped
    HttpServletRequest request() {
        if (request == null) {
            throw new IllegalStateException("not within a servlet's request");
        }
        return request;
    }

    static HttpServletRequest requestWith(LineConversions conversions) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Server.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getAttribute") ? conversions : null);
    }

    /** Answers a request in which TagTwin takes part. */
    void answer(LineConversions conversions, Callable<?> shop) throws Exception {
        request = requestWith(conversions);
        context.activate();
        try {
            shop.call();
        } finally {
            request = null;
            context.deactivate();
        }
    }
}
