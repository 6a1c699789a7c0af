package io.github.tagtwin.capture;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts out of an address what is a person's rather than a page's: query parameters that may hold an e-mail address, a phone
 * number, a token or a session's id; e-mail addresses, tokens and UUIDs between two slashes, which become {@code _}; path parameters; a user's name; the fragment. All else stays letter by letter.
 *
 * <p>Thread-safe.
 */
public final class Redaction {
    private static final Pattern LINES_OWN = Pattern.compile("(ldtag_cl|lt_r)=[0-9A-Za-z_-]*");
    // What LINE takes; and what is worth reading.
    private static final String CUT = "_";
    private static final int LONGEST = 2048;
    private static final int LONGEST_READ = 8192;

    private final Set<String> kept;

    /**
     * A redaction.
     *
     * @param harmless the names of query parameters that stay, whatever they hold
     */
    public Redaction(Set<String> harmless) {
        this.kept = harmless;
    }

    /** The address without its persons; without its query too where LINE would find it too long. */
    public String of(String address) {
        int fragment = address.indexOf('#');
        String visible = fragment < 0 ? address : address.substring(0, fragment);
        int question = visible.indexOf('?');
        String place = withoutPersons(
                withoutUser(RequestPath.withoutParameters(question < 0 ? visible : visible.substring(0, question))));
        String query = question < 0 || visible.length() > LONGEST_READ ? "" : query(visible.substring(question));
        return place.length() + query.length() > LONGEST ? place : place + query;
    }

    private static String withoutUser(String place) {
        int authority = place.indexOf("://") + 3;
        int path = authority < 3 ? -1 : place.indexOf('/', authority);
        int user = authority < 3 ? -1 : place.lastIndexOf('@', path < 0 ? place.length() : path);
        return user < authority ? place : place.substring(0, authority) + place.substring(user + 1);
    }

    // The path's length in segments tells pages apart, so each stays as one.
    private static String withoutPersons(String place) {
        int authority = place.indexOf("://") + 3;
        int path = authority < 3 ? -1 : place.indexOf('/', authority);
        if (path < 0 || place.length() > LONGEST_READ) {
            return place;
        }
        StringBuilder left = new StringBuilder(place.substring(0, path));
        for (String segment : place.substring(path + 1).split("/", -1)) {
            left.append('/').append(Telltale.isSegment(segment) ? CUT : segment);
        }
        return left.toString();
    }

    // Each parameter comes with what divides it from the one before: at first the question mark.
    private String query(String divided) {
        StringBuilder left = new StringBuilder(divided.length());
        int start = 0;
        for (int at = 1; at <= divided.length(); at++) {
            if (at == divided.length() || divided.charAt(at) == '&' || divided.charAt(at) == ';') {
                if (stays(divided.substring(start + 1, at))) {
                    left.append(left.length() == 0 ? '?' : divided.charAt(start))
                            .append(divided, start + 1, at);
                }
                start = at;
            }
        }
        return left.toString();
    }

    private boolean stays(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals >= 0 && kept.contains(parameter.substring(0, equals)))
                || LINES_OWN.matcher(parameter).matches()
                || !Telltale.isIn(parameter);
    }
}
