package io.github.tagtwin.web.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of HTML, or of SVG within it. What it holds and what its attributes say goes in as text or as other elements.
 *
 * <pre>{@code
 * Element.of("p").classed("note").text(whoKnowsWhat).add(Element.of("a").with("href", "#top").text("Up"))
 * }</pre>
 *
 * <p>For one thread.
 */
public final class Element extends Node {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]*");
    private static final Set<String> WITHOUT_END = Set.of("br", "hr", "input", "link", "meta");
    private static final Set<String> WITHOUT_TEXT = Set.of("script", "style");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
    private static final Pattern ADDRESS = Pattern.compile("(?!//)(https://|#|\\?|[A-Za-z0-9._/-]*(?![^?#/]*:)).*");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = checked(name);
    }

    /**
     * An element that is empty as yet.
     *
     * @throws IllegalArgumentException if that is no name
     */
    public static Element of(String name) {
        return new Element(name);
    }

    /**
     * Gives it an attribute, in the place of one with this name.
     *
     * @throws IllegalArgumentException if that is no name, would run a script or carry a style of its own, or if an address
     *     is neither relative nor begins with {@code https://}
     */
    public Element with(String attribute, String value) {
        if (attribute.startsWith("on") || attribute.equals("style")) {
            throw new IllegalArgumentException("no policy allows " + attribute);
        }
        if (ADDRESSES.contains(attribute) && !ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("not an address to go to: " + value);
        }
        attributes.put(checked(attribute), value);
        return this;
    }

    /** Gives it an attribute with a number. */
    public Element with(String attribute, long value) {
        return with(attribute, Long.toString(value));
    }

    /** Gives it an attribute without a value where a condition holds. */
    public Element flag(String attribute, boolean holds) {
        return holds ? with(attribute, "") : this;
    }

    /** Gives it classes, with blanks between them. */
    public Element classed(String classes) {
        return with("class", classes);
    }

    /** Adds a text to what it holds. */
    public Element text(String text) {
        return add(Text.of(text));
    }

    /** Adds to what it holds. */
    public Element add(Node... nodes) {
        return add(Arrays.asList(nodes));
    }

    /**
     * Adds to what it holds.
     *
     * @throws IllegalStateException if it may hold nothing
     */
    public Element add(Collection<? extends Node> nodes) {
        if (WITHOUT_END.contains(name) || WITHOUT_TEXT.contains(name)) {
            throw new IllegalStateException(name + " holds nothing");
        }
        children.addAll(nodes);
        return this;
    }

    /** A whole page, of which this is the root. */
    public String document() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        write(page);
        return page.append('\n').toString();
    }

    @Override
    void write(StringBuilder page) {
        page.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            page.append(' ').append(attribute).append("=\"");
            Text.escape(value, page);
            page.append('"');
        });
        page.append('>');
        children.forEach(child -> child.write(page));
        if (!WITHOUT_END.contains(name)) {
            page.append("</").append(name).append('>');
        }
    }

    /** Its HTML. */
    @Override
    public String toString() {
        StringBuilder html = new StringBuilder();
        write(html);
        return html.toString();
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }
}
