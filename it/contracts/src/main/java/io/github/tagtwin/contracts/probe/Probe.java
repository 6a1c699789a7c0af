package io.github.tagtwin.contracts.probe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One page, how it is written, and what the filter may make of it. Immutable. */
public final class Probe {
    private final String name;
    private final Outcome outcome;
    private final int keys;
    private final Body body;

    /** Writes a page. */
    @FunctionalInterface
    interface Body {
        void write(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    private Probe(String name, Outcome outcome, int keys, Body body) {
        this.name = name;
        this.outcome = outcome;
        this.keys = keys;
        this.body = body;
    }

    /** A page into which the key goes so many times. */
    static Probe edited(String name, int keys, Body body) {
        return new Probe(name, Outcome.EDITED, keys, body);
    }

    /** A page that the server throws away for one of its own. */
    static Probe replaced(String name, Body body) {
        return new Probe(name, Outcome.REPLACED, 0, body);
    }

    static Probe untouched(String name, Body body) {
        return new Probe(name, Outcome.UNTOUCHED, 0, body);
    }

    public String name() {
        return name;
    }

    /** The page's address in its application. */
    public String path() {
        return "probe/" + name.replace(' ', '-');
    }

    public Outcome outcome() {
        return outcome;
    }

    /** How often the key goes in. */
    public int keys() {
        return keys;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws Exception {
        body.write(request, response);
    }

    @Override
    public String toString() {
        return name;
    }
}
