package io.github.tagtwin.inject;

/** In which language a page's tags are written, as its content type says. */
public enum Markup {
    /** A slash at a tag's end means nothing but within SVG and MathML. */
    HTML,
    /** Any element may close itself by a slash, a script too, and text may stand in a CDATA section. */
    XHTML
}
