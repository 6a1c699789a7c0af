package io.github.tagtwin.settings;

/** What becomes of {@code __lt__cid}, in which LINE Tag keeps the browser's id. */
public enum BrowserIdCookie {
    /** It is read, and left as it is. */
    READ,
    /** It is written once more by the server, so that browsers keep it that forget soon what scripts have written. */
    PROLONG,
    /** As with {@link #PROLONG}, and a browser that has none gets one. */
    ISSUE
}
