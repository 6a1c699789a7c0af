package io.github.tagtwin.inject;

/** What can be wrong with a page: a closed list, each with its cure in the troubleshooting page. */
public enum Finding {
    /** A conversion was recorded for a page without any LINE Tag: it goes by the server's path alone. */
    NO_TAG("no-tag"),
    /** A conversion was recorded in a request that no page answers, a redirect say: it goes by the server's path alone. */
    NO_PAGE("no-page"),
    /** The page sets a key of its own, which its twin then carries. */
    OWN_KEY("own-key"),
    /** The page sets a key that can't be known here. */
    UNKNOWN_KEY("unknown-key"),
    /** An {@code init} call takes its options from a variable, which can't be edited. */
    VARIABLE_OPTIONS("variable-options"),
    /** The page's {@code init} calls name different LINE Tag IDs. */
    TWO_TAGS("two-tags"),
    /** LINE Tag stands in a script that a consent tool has parked. */
    PARKED("parked"),
    /** A Content-Security-Policy knows the page's scripts by their hash, which an insertion would break. */
    CSP_HASH("csp-hash"),
    /** A Content-Security-Policy forbids the script that the mode adds to the page. */
    CSP_INLINE("csp-inline"),
    /** A page without a written head has no place for the script that the mode adds. */
    NO_HEAD("no-head"),
    /** The page came encoded, gzipped say, and can't be read. */
    ENCODED("encoded"),
    /** TagTwin failed while it read the page. */
    UNREAD("unread"),
    /** The page allows others to keep it, and would repeat its key. */
    CACHEABLE("cacheable"),
    /** A business id came after the page's key was settled: a reload can't repeat it. */
    LATE_KEY("late-key"),
    /** The page's own conversions have other names than the recorded one: LINE counts both. */
    NAME_MISMATCH("name-mismatch"),
    /** A rule's key came to nothing: the conversion isn't recorded, since a reload would count it again. */
    RULE_WITHOUT_KEY("rule-without-key"),
    /** A rule's expression failed: its conversion isn't recorded. */
    RULE_FAILED("rule-failed");

    private final String code;

    Finding(String code) {
        this.code = code;
    }

    /** The name in counters, log and troubleshooting page. */
    public String code() {
        return code;
    }
}
