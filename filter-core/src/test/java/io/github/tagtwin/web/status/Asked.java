package io.github.tagtwin.web.status;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as a container would hand it over, and what is answered. For one thread. */
final class Asked {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, List<String>> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final String method;
    private final String uri;
    private @Nullable String query;
    private String address = "127.0.0.1";
    private String host = "localhost";
    private boolean secure;
    private Set<String> roles = Set.of();
    private DispatcherType dispatch = DispatcherType.REQUEST;
    private int status = 200;

    private Asked(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    /** From this machine, for {@code localhost}, at an application {@code /shop}. */
    static Asked of(String method, String uri) {
        return new Asked(method, uri);
    }

    static Asked page() {
        return of("GET", "/shop/tagtwin/status");
    }

    Asked query(String written) {
        this.query = written;
        return this;
    }

    Asked from(String remote) {
        this.address = remote;
        return this;
    }

    Asked host(String name) {
        this.host = name;
        return this;
    }

    Asked secure() {
        this.secure = true;
        return this;
    }

    Asked role(String role) {
        this.roles = Set.of(role);
        return this;
    }

    Asked by(DispatcherType dispatcher) {
        this.dispatch = dispatcher;
        return this;
    }

    Asked header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A form that a browser on the page has sent. */
    Asked form(Map<String, String> fields) {
        parameters.putAll(fields);
        return header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin");
    }

    // The Servlet API asks for a StringBuffer.
    @SuppressWarnings("JdkObsolete")
    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (proxy, asked, arguments) -> switch (asked.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> uri;
            case "getContextPath" -> "/shop";
            case "getQueryString" -> query;
            case "getDispatcherType" -> dispatch;
            case "getRemoteAddr" -> address;
            case "getServerName" -> host;
            case "isSecure" -> secure;
            case "isUserInRole" -> roles.contains((String) arguments[0]);
            case "getContentType" -> headers.get("Content-Type");
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getHeaders" ->
                Collections.enumeration(
                        headers.containsKey((String) arguments[0])
                                ? List.of(headers.get((String) arguments[0]))
                                : List.of());
            case "getParameter" -> parameters.get((String) arguments[0]);
            case "getCookies" -> cookies();
            case "getRequestURL" -> new StringBuffer("http://" + host + uri);
            default -> throw new UnsupportedOperationException(asked.getName());
        });
    }

    private Cookie @Nullable [] cookies() {
        String[] pair = headers.getOrDefault("Cookie", "").split("=", 2);
        return pair.length < 2 ? null : new Cookie[] {new Cookie(pair[0], pair[1])};
    }

    HttpServletResponse response() {
        return fake(HttpServletResponse.class, (proxy, asked, arguments) -> switch (asked.getName()) {
            case "setHeader" -> answered.put((String) arguments[0], List.of((String) arguments[1]));
            case "addHeader" ->
                answered.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                        .add((String) arguments[1]);
            case "setContentType" -> answered.put("Content-Type", List.of((String) arguments[0]));
            case "setContentLength" -> answered.put("Content-Length", List.of(arguments[0].toString()));
            case "setStatus" -> {
                status = (Integer) arguments[0];
                yield null;
            }
            case "getOutputStream" -> stream();
            default -> throw new UnsupportedOperationException(asked.getName());
        });
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int octet) {
                body.write(octet);
            }
        };
    }

    int status() {
        return status;
    }

    String answered(String header) {
        return String.join(", ", answered.getOrDefault(header, List.of()));
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
