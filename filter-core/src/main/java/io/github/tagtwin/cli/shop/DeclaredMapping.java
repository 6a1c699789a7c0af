package io.github.tagtwin.cli.shop;

import java.util.List;

/** Where a descriptor puts a filter: its {@code filter-mapping}. Immutable. */
public final class DeclaredMapping {
    private final String filterName;
    private final List<String> urlPatterns;
    private final List<String> servletNames;
    private final List<String> dispatchers;

    DeclaredMapping(XmlElement mapping) {
        this.filterName = mapping.text("filter-name");
        this.urlPatterns = mapping.texts("url-pattern");
        this.servletNames = mapping.texts("servlet-name");
        this.dispatchers = mapping.texts("dispatcher");
    }

    public String filterName() {
        return filterName;
    }

    public List<String> urlPatterns() {
        return urlPatterns;
    }

    /** The servlets that it is mapped to by their names. */
    public List<String> servletNames() {
        return servletNames;
    }

    /** {@code REQUEST}, {@code FORWARD} and the like; empty for requests alone. */
    public List<String> dispatchers() {
        return dispatchers;
    }

    /** Whether the requests of browsers come by it. */
    public boolean isOfRequests() {
        return dispatchers.isEmpty() || dispatchers.contains("REQUEST");
    }

    /** Whether it is of every address. */
    public boolean isOfAll() {
        return urlPatterns.contains("/*") || servletNames.contains("*");
    }
}
