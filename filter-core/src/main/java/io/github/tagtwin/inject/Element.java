package io.github.tagtwin.inject;

import java.util.Arrays;
import java.util.Locale;

/** The elements of HTML that matter to whoever looks for scripts. */
enum Element {
    SCRIPT,
    TEMPLATE,
    HEAD,
    BODY,
    SVG,
    MATH,
    STYLE,
    TEXTAREA,
    TITLE,
    XMP,
    IFRAME,
    NOEMBED,
    NOFRAMES,
    NOSCRIPT,
    PLAINTEXT,
    /** Any other. */
    OTHER;

    static final Words NAMES = new Words(Arrays.stream(values())
            .filter(element -> element != OTHER)
            .map(Element::tagName)
            .toArray(String[]::new));
    private static final Element[] ALL = values();

    private final String tagName = name().toLowerCase(Locale.ROOT);

    /** The element of a name, as {@link #NAMES} spells it. */
    static Element of(int name) {
        int index = NAMES.index(name);
        return index < 0 ? OTHER : ALL[index];
    }

    /** Whether all it contains, up to its end tag, is text. */
    boolean isOnlyText() {
        return this != OTHER && compareTo(STYLE) >= 0;
    }

    String tagName() {
        return tagName;
    }
}
