package io.github.tagtwin.contracts.probe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One page, how it is asked for and written, and what the filter may make of it. Made once, then not changed. */
public final class Probe {
    private static final Body NOTHING = (request, response) -> {};

    private final String name;
    private final Outcome outcome;
    private final int keys;
    private final Body body;
    private final List<String> headers = new ArrayList<>();
    private String path;
    private String method = "GET";
    private String caching = "private, no-cache";
    private BooleanSupplier possible = () -> true;
    private boolean merged = true;
    private boolean landing;
    private boolean remembered;

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
        this.path = "probe/" + name.replace(' ', '-');
    }

    /** A page into which the key goes so many times. */
    static Probe edited(String name, int keys, Body body) {
        return new Probe(name, Outcome.EDITED, keys, body);
    }

    /** A page into which the key goes once. */
    static Probe edited(String name, Body body) {
        return edited(name, 1, body);
    }

    /** A page that the server throws away for one of its own, or whose body it keeps to itself. */
    static Probe replaced(String name, Body body) {
        return new Probe(name, Outcome.REPLACED, 0, body);
    }

    static Probe untouched(String name, Body body) {
        return new Probe(name, Outcome.UNTOUCHED, 0, body);
    }

    /** A file that the server's own servlet sends. */
    static Probe file(String name, Outcome outcome, int keys, String path) {
        Probe probe = new Probe(name, outcome, keys, NOTHING);
        probe.path = path;
        return probe;
    }

    Probe asked(String header, String value) {
        headers.addAll(List.of(header, value));
        return this;
    }

    Probe askedBy(String otherMethod) {
        method = otherMethod;
        return this;
    }

    /** The edited page's words on caching, where they aren't the usual ones. */
    Probe keeping(String words) {
        caching = words;
        return this;
    }

    /** Only where the server knows what the page needs. */
    Probe where(BooleanSupplier known) {
        possible = known;
        return this;
    }

    /** The page gets a key, and yet has no twin. */
    Probe withoutTwin() {
        merged = false;
        return this;
    }

    /** The visitor comes by a click, which the answer's cookie remembers. */
    Probe remembered() {
        landing = true;
        remembered = true;
        return this;
    }

    /** The visitor comes by a click, which no cookie may remember. */
    Probe notRemembered() {
        landing = true;
        return this;
    }

    public String name() {
        return name;
    }

    /** The page's address in its application. */
    public String path() {
        return path;
    }

    public String method() {
        return method;
    }

    /** Names and values of the request's headers, by turns. */
    public List<String> headers() {
        return Collections.unmodifiableList(headers);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** How often the key goes in. */
    public int keys() {
        return keys;
    }

    public String caching() {
        return caching;
    }

    public boolean isPossible() {
        return possible.getAsBoolean();
    }

    /** Whether a page that got a key is counted. */
    public boolean hasTwin() {
        return merged;
    }

    /** Whether the visitor comes by a click. */
    public boolean isLanding() {
        return landing;
    }

    /** Whether a cookie is to remember it. */
    public boolean isRemembered() {
        return remembered;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws Exception {
        body.write(request, response);
    }

    @Override
    public String toString() {
        return name;
    }
}
