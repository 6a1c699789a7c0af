package io.github.tagtwin.capture;

import io.github.tagtwin.FakeServlets;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request with headers of one's choice, from a peer of one's choice. */
final class Asked extends HttpServletRequestWrapper {
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String method = "GET";
    private String application = "";
    private String address = "http://shop.example/tea";
    private @Nullable String query;
    private @Nullable String peer = "10.0.0.1";

    Asked() {
        super(FakeServlets.request("/tea", null));
    }

    Asked by(@Nullable String remote) {
        this.peer = remote;
        return this;
    }

    Asked at(String url) {
        this.address = url;
        return this;
    }

    Asked query(String text) {
        this.query = text;
        return this;
    }

    /** Within an application of that path. */
    Asked within(String path) {
        this.application = path;
        return this;
    }

    Asked as(String verb) {
        this.method = verb;
        return this;
    }

    /** Adds lines of a header. */
    Asked with(String name, String... lines) {
        headers.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(List.of(lines));
        return this;
    }

    @Override
    public @Nullable String getRemoteAddr() {
        return peer;
    }

    // The Servlet API asks for a StringBuffer.
    @SuppressWarnings("JdkObsolete")
    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address);
    }

    @Override
    public String getRequestURI() {
        return address.replaceFirst("^[a-z]+://[^/]*", "");
    }

    @Override
    public String getContextPath() {
        return application;
    }

    @Override
    public String getServletPath() {
        return RequestPath.of(this);
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public boolean isSecure() {
        return address.startsWith("https:");
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.containsKey(name) ? headers.get(name).get(0) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrDefault(name, List.of()));
    }
}
