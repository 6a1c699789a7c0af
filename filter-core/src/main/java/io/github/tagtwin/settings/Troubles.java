package io.github.tagtwin.settings;

import java.util.HashMap;
import java.util.Map;

/** Warns of each trouble when it begins, not again while it lasts. For one thread at a time. */
final class Troubles {
    private final System.Logger log;
    private Map<String, String> before = new HashMap<>();
    private Map<String, String> found = new HashMap<>();

    Troubles(System.Logger log) {
        this.log = log;
    }

    /** There is trouble, of this kind, in this round. */
    void found(String kind, String message) {
        found.put(kind, message);
        if (!message.equals(before.get(kind))) {
            log.log(System.Logger.Level.WARNING, "TagTwin: " + message);
        }
    }

    /** The round is over: what wasn't found in it has ended. */
    void endRound() {
        before = found;
        found = new HashMap<>();
    }
}
