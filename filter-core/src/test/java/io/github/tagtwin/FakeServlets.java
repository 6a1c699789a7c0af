package io.github.tagtwin;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests and responses without a container: they answer what a test gives them, and fail loudly at all else. */
public final class FakeServlets {
    private FakeServlets() {}

    /** A request for an address with a query, and cookies as {@code name=value}. */
    // The Servlet API asks for a StringBuffer.
    @SuppressWarnings("JdkObsolete")
    public static HttpServletRequest request(String path, @Nullable String query, String... cookies) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getRequestURI", path);
        answers.put("getServletPath", path);
        answers.put("getPathInfo", null);
        answers.put("getRequestURL", new StringBuffer("https://shop.example" + path));
        answers.put("getQueryString", query);
        answers.put("getContextPath", "");
        answers.put("getServerName", "shop.example");
        answers.put("getRemoteAddr", "2001:db8::7%eth0");
        answers.put("isSecure", true);
        answers.put("getMethod", "GET");
        answers.put("getSession", null);
        answers.put("getServletContext", application());
        answers.put("getCookies", cookies.length == 0 ? null : cookies(cookies));
        Map<String, String> headers = Map.of("Referer", "https://ad.example/", "User-Agent", "Agent/1.0");
        Map<String, Object> attributes = new HashMap<>();
        return fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getHeader" -> headers.get(arguments[0]);
            case "getAttribute" -> attributes.get(arguments[0]);
            case "getAttributeNames" -> Collections.enumeration(attributes.keySet());
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> answer(answers, method.getName());
        });
    }

    private static ServletContext application() {
        return fake(
                ServletContext.class,
                (proxy, method, arguments) -> answer(Map.of("getContextPath", "/tea shop"), method.getName()));
    }

    /** A session that keeps attributes. */
    public static HttpServletRequest requestWithSession(Map<String, Object> attributes) {
        HttpSession session = fake(HttpSession.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "removeAttribute" -> attributes.remove((String) arguments[0]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getSession" -> session;
            case "getAttribute" -> null;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static Cookie[] cookies(String[] texts) {
        Cookie[] cookies = new Cookie[texts.length];
        for (int at = 0; at < texts.length; at++) {
            String[] parts = texts[at].split("=", 2);
            cookies[at] = new Cookie(parts[0], parts[1]);
        }
        return cookies;
    }

    private static Object answer(Map<String, Object> answers, String question) {
        if (!answers.containsKey(question)) {
            throw new UnsupportedOperationException(question);
        }
        return answers.get(question);
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The head of a response, as a container would keep it. */
    public static final class Head {
        private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final HttpServletResponse response;
        private String type = "text/html";
        private int status = 200;
        private long length = -1;

        public Head() {
            this.response = fake(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "getStatus" -> status;
                case "getContentType" -> type;
                case "getCharacterEncoding" -> "UTF-8";
                case "isCommitted" -> false;
                case "containsHeader" -> headers.containsKey((String) arguments[0]);
                case "getHeaders" -> headers.getOrDefault((String) arguments[0], List.of());
                case "setHeader" -> headers.put((String) arguments[0], List.of((String) arguments[1]));
                case "addHeader" ->
                    headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                            .add((String) arguments[1]);
                case "setContentLengthLong" -> {
                    length = (Long) arguments[0];
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            });
        }

        public HttpServletResponse response() {
            return response;
        }

        public Head with(String name, String value) {
            headers.put(name, List.of(value));
            return this;
        }

        public Head type(String contentType) {
            this.type = contentType;
            return this;
        }

        public Head status(int code) {
            this.status = code;
            return this;
        }

        public List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }

        public void clear() {
            headers.clear();
        }

        public Set<String> names() {
            return headers.keySet();
        }

        public long length() {
            return length;
        }
    }
}
