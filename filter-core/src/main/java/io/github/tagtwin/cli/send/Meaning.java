package io.github.tagtwin.cli.send;

import java.util.List;

/** What LINE's answers mean, in words for whoever sees one. */
final class Meaning {
    private static final List<String> RECEIVED = List.of(
            "LINE has received the event. That is no match yet: a 202 says nothing about whether LINE knows the user.",
            "Look in Business Manager: LINE Tag, Conversion API, 'last received event'. A test event shows there within some"
                    + " minutes, and is neither measured nor counted.");

    private Meaning() {}

    /** The meaning of a status, a line or several. */
    static List<String> of(int status) {
        switch (status) {
            case 202:
                return RECEIVED;
            case 400:
            case 413:
            case 422:
                return List.of("LINE refuses the event. Is it another LINE than TagTwin knows, or a proxy in between?");
            case 401:
                return List.of(
                        "LINE doesn't take the access token for this LINE Tag ID: one of them is wrong, or the token has"
                                + " expired. Business Manager issues a new one, and shows it once.");
            case 403:
            case 404:
                return List.of(
                        "The LINE Tag ID, the endpoint or a proxy in between is at fault: LINE is known to answer so for"
                                + " none else.");
            case 429:
                return List.of(
                        "LINE has had enough for now. The shop's own events wait in its queue and are sent later.");
            default:
                return List.of(other(status));
        }
    }

    private static String other(int status) {
        if (status / 100 == 2) {
            return "LINE doesn't answer so: something else does, such as a proxy.";
        }
        if (status / 100 == 3) {
            return "The endpoint leads elsewhere, and isn't followed, since the token would go along. Check --endpoint.";
        }
        return status / 100 == 5
                ? "LINE can't take events for now. The shop's own events wait in its queue and are sent later."
                : "LINE isn't known to answer so. Is there a proxy in between?";
    }
}
