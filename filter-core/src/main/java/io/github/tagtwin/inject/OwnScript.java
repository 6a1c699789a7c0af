package io.github.tagtwin.inject;

/** A script element of our own, which needs the page's nonce where its Content-Security-Policy asks for one. */
final class OwnScript {
    static final String END = "</script>";

    private OwnScript() {}

    static String start(String nonce) {
        return nonce.isEmpty() ? "<script>" : "<script nonce=\"" + nonce + "\">";
    }
}
