package io.github.tagtwin.fuzz;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Requests without a container, by way of a proxy that is trusted. */
final class Requests {
    private Requests() {}

    // The Servlet API asks for a StringBuffer.
    @SuppressWarnings("JdkObsolete")
    static HttpServletRequest with(String query, Map<String, String> headers, Cookie... cookies) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> "10.0.0.1";
                    case "getRequestURL" -> new StringBuffer("http://shop.example/tea");
                    case "getRequestURI" -> "/tea";
                    case "getQueryString" -> query;
                    case "getMethod" -> "GET";
                    case "getContextPath" -> "/shop";
                    case "getServletPath" -> "/tea";
                    case "getPathInfo" -> null;
                    case "isSecure" -> false;
                    case "getCookies" -> cookies.length == 0 ? null : cookies;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(
                                headers.containsKey((String) arguments[0])
                                        ? List.of(headers.get((String) arguments[0]))
                                        : List.of());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
