package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Redaction;
import java.util.Set;

/** A page's path as it may stand in a log and on a status page: without what may lead to a person, on one line, shortened. */
final class ShownPath {
    private static final Redaction REDACTION = new Redaction(Set.of());
    private static final String ANYWHERE = "http://x";
    private static final int LONGEST = 200;

    private ShownPath() {}

    /** The path of an address, which is a visitor's writing. */
    static String of(String path) {
        String rooted = path.startsWith("/") ? path : "/" + path;
        String shown = REDACTION.of(ANYWHERE + withoutQuery(rooted)).substring(ANYWHERE.length());
        return shown.substring(0, Math.min(shown.length(), LONGEST)).replaceAll("\\p{Cntrl}", "?");
    }

    private static String withoutQuery(String path) {
        int question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }
}
