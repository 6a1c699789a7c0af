package io.github.tagtwin.cli.shop;

import java.util.Map;

/** A filter as a descriptor declares it. Immutable. */
public final class DeclaredFilter {
    private final String name;
    private final String className;
    private final boolean asyncSupported;
    private final Map<String, String> parameters;

    DeclaredFilter(XmlElement filter) {
        this.name = filter.text("filter-name");
        this.className = filter.text("filter-class");
        this.asyncSupported = filter.text("async-supported").equals("true");
        this.parameters = Descriptor.parameters(filter, "init-param");
    }

    public String name() {
        return name;
    }

    public String className() {
        return className;
    }

    /** Whether servlets behind it may answer later. */
    public boolean isAsyncSupported() {
        return asyncSupported;
    }

    /** Its {@code init-param}s. */
    public Map<String, String> parameters() {
        return parameters;
    }
}
