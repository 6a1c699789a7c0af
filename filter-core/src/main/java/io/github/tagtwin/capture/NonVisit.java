package io.github.tagtwin.capture;

import java.util.Locale;

/** Why a request is no visit, and no page view is made of it. */
public enum NonVisit {
    /** The shop has left the path out: nothing is done at all. */
    EXCLUDED_PATH,
    /** The shop has left the visitor's address out, as one of its staff: nothing is done at all. */
    EXCLUDED_ADDRESS,
    /** A script, an image or the like asked. */
    FETCHED,
    /** The head of a page alone was asked for. */
    HEAD,
    /** A browser fetched the page for later, or for nothing. */
    PREFETCH,
    /** A browser drew the page for later, or for nothing. */
    PRERENDER,
    /** Answered 3xx. */
    REDIRECT,
    /** Answered 4xx or 5xx, or broken off. */
    ERROR,
    /** Without a user agent, which no browser is. */
    NO_AGENT,
    /** A library that programs speak HTTP by; what it does may be a person's doing, but it shows no page. */
    NO_BROWSER,
    /** A program that looks at pages by itself. */
    ROBOT;

    /** A short name for counters: {@code no-agent}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
