package io.github.tagtwin.standin.counting;

/** The way an event came to LINE. */
public enum EventPath {
    /** From LINE Tag in the browser. */
    TAG("tag"),
    /** From a server, through the Conversion API. */
    API("api");

    private final String word;

    EventPath(String word) {
        this.word = word;
    }

    /** The word in the JSON listings: {@code tag} or {@code api}. */
    @Override
    public String toString() {
        return word;
    }
}
