package io.github.tagtwin.cli.shop;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a {@code web.xml} matters to a filter. Immutable. */
public final class Descriptor {
    private final XmlElement root;

    private Descriptor(XmlElement root) {
        this.root = root;
    }

    /**
     * Reads a descriptor.
     *
     * @throws IOException if it isn't well formed, or none
     */
    static Descriptor read(InputStream content) throws IOException {
        XmlElement root = XmlElement.read(content);
        if (!root.name().equals("web-app")) {
            throw new IOException("its root is <" + root.name() + ">, not <web-app>");
        }
        return new Descriptor(root);
    }

    /** The servlet API that its namespace goes with; nothing where it has none. */
    public Optional<ServletApi> api() {
        if (root.namespace().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(root.namespace().startsWith("https://jakarta.ee/") ? ServletApi.JAKARTA : ServletApi.JAVAX);
    }

    /** Whether jars' own filters count: with {@code metadata-complete="true"}, or before Servlet 3.0, they don't. */
    public boolean readsFragments() {
        String version = root.attribute("version");
        boolean old = version.isEmpty() || version.startsWith("1.") || version.startsWith("2.");
        return !old && !root.attribute("metadata-complete").equals("true");
    }

    /** The names in {@code absolute-ordering}, in which {@code *} stands for all others; nothing where there is none. */
    public Optional<List<String>> absoluteOrdering() {
        return root.child("absolute-ordering").map(order -> order.children().stream()
                .map(entry -> entry.name().equals("others") ? "*" : entry.text())
                .collect(Collectors.toUnmodifiableList()));
    }

    /** The {@code context-param}s. */
    public Map<String, String> contextParameters() {
        return parameters(root, "context-param");
    }

    static Map<String, String> parameters(XmlElement parent, String element) {
        Map<String, String> parameters = new TreeMap<>();
        parent.children(element)
                .forEach(parameter -> parameters.put(parameter.text("param-name"), parameter.text("param-value")));
        return parameters;
    }

    /** All filters, in the order of their declarations. */
    public List<DeclaredFilter> filters() {
        return root.children("filter").stream().map(DeclaredFilter::new).collect(Collectors.toUnmodifiableList());
    }

    /** All mappings of filters, in the order in which requests pass them. */
    public List<DeclaredMapping> mappings() {
        return root.children("filter-mapping").stream()
                .map(DeclaredMapping::new)
                .collect(Collectors.toUnmodifiableList());
    }

    /** Servlets and filters, but for that one, that may answer later. */
    public List<String> asynchronous(String butFor) {
        return Stream.of("servlet", "filter")
                .flatMap(kind -> root.children(kind).stream()
                        .filter(each -> each.text("async-supported").equals("true"))
                        .map(each -> each.text(kind + "-name")))
                .filter(name -> !name.equals(butFor))
                .collect(Collectors.toUnmodifiableList());
    }
}
