package io.github.tagtwin.delivery;

/** What became of an attempt to deliver, and what follows for the lane. */
enum Outcome {
    /** 202: LINE has the events. */
    ACCEPTED("accepted", false, ""),
    /** 400, 413, 422: one event at least is bad, and LINE has discarded them all. */
    REFUSED("refused", false, "LINE refuses what waits, and nothing else waits by which to tell whether it is bad."),
    /** 408, 425, 429, 5xx, or no answer: the same events go again, since LINE may have some and knows them by their keys. */
    UNAVAILABLE("unavailable", false, "LINE cannot take events for now."),
    /** 401, 403, 404: token and LINE Tag ID don't fit. */
    UNAUTHORISED("token", true, "LINE refuses the access token or the LINE Tag ID. Check both settings."),
    /** There is no token that could be sent. */
    NO_TOKEN("no-token", true, "There is no access token for this LINE Tag ID, or a malformed one. Check the setting."),
    /** 2xx other than 202: LINE doesn't answer so. */
    NOT_LINE("not-line", true, "Something other than LINE answers. Is there a proxy in between?"),
    /** 3xx: never followed, since the token would go along. */
    REDIRECTED("redirect", true, "The endpoint redirects. Check the setting."),
    /** Any other status. */
    UNEXPECTED("unexpected-status", true, "LINE is not known to answer so. Is there a proxy in between?"),
    /** Ten events in a row were refused one by one, and one of those that come after: the fault isn't theirs. */
    ALL_REFUSED("all-refused", true, "LINE refuses every event. Is there a proxy or a firewall in between?");

    private final String code;
    private final boolean pausing;
    private final String cure;

    Outcome(String code, boolean pausing, String cure) {
        this.code = code;
        this.pausing = pausing;
        this.cure = cure;
    }

    /** Judges an answer by its status. */
    static Outcome of(Answer answer) {
        int status = answer.status();
        switch (status) {
            case 202:
                return ACCEPTED;
            case 400:
            case 413:
            case 422:
                return REFUSED;
            case 401:
            case 403:
            case 404:
                return UNAUTHORISED;
            case 408:
            case 425:
            case 429:
                return UNAVAILABLE;
            default:
                return ofHundred(status / 100);
        }
    }

    private static Outcome ofHundred(int hundred) {
        switch (hundred) {
            case 2:
                return NOT_LINE;
            case 3:
                return REDIRECTED;
            case 5:
                return UNAVAILABLE;
            default:
                return UNEXPECTED;
        }
    }

    /** A short name for status pages and logs. */
    String code() {
        return code;
    }

    /** Whether somebody has to mend something before events can flow. */
    boolean isPausing() {
        return pausing;
    }

    /** What is wrong and what to do, for the log. */
    String cure() {
        return cure;
    }
}
