package io.github.tagtwin.web.html;

/** What stands in a page: an element or a text. Made in this package alone, so that none writes anything unescaped. */
public abstract class Node {
    Node() {}

    abstract void write(StringBuilder page);
}
