package io.github.tagtwin.web;

import java.util.Locale;

/** Why a report isn't heard: a closed list. */
public enum RefusedReport {
    /** It doesn't come from a page of the shop's own. */
    ORIGIN,
    /** It isn't {@code application/json}. */
    TYPE,
    /** It is longer than 8 KB, empty, or doesn't say how long it is. */
    SIZE,
    /** Too many came within a second. */
    RATE,
    /** It holds no key and no address as our script tells them. */
    FORM;

    /** A short name for counters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
