package io.github.tagtwin.capture;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one proxy tells in a {@code Forwarded} header (RFC 7239); nothing where it isn't well-formed. Immutable. */
final class ForwardedElement {
    private static final int LONGEST = 512;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    // Those who write an IPv6 address, or a port, without quotes are many.
    private static final String UNQUOTED = "[!#$%&'*+.^_`|~0-9A-Za-z:\\[\\]-]++";
    private static final String PLAIN = "[^\"\\\\\\p{Cntrl}]*+";
    private static final String QUOTED = "\"(" + PLAIN + "(?:\\\\\\P{Cntrl}" + PLAIN + ")*+)\"";
    private static final Pattern PAIR =
            Pattern.compile("\\G[ \\t]*+(" + TOKEN + ")=(?:(" + UNQUOTED + ")|" + QUOTED + ")[ \\t]*+(?:;|$)");

    private final Map<String, String> pairs;

    private ForwardedElement(Map<String, String> pairs) {
        this.pairs = pairs;
    }

    /** The element of a text, of which at most 512 characters are taken for one. */
    static ForwardedElement of(String text) {
        Map<String, String> pairs = new HashMap<>();
        int end = 0;
        boolean broken = text.length() > LONGEST;
        Matcher pair = PAIR.matcher(text);
        while (!broken && pair.find()) {
            broken = pairs.put(pair.group(1).toLowerCase(Locale.ROOT), value(pair)) != null;
            end = pair.end();
        }
        return new ForwardedElement(broken || end < text.length() ? Map.of() : pairs);
    }

    private static String value(Matcher pair) {
        return pair.group(2) != null ? pair.group(2) : pair.group(3).replaceAll("\\\\(.)", "$1");
    }

    /** Who asked this proxy: an address, {@code unknown}, or a made-up name. */
    Optional<String> node() {
        return Optional.ofNullable(pairs.get("for"));
    }

    Optional<String> scheme() {
        return Optional.ofNullable(pairs.get("proto"));
    }

    Optional<String> host() {
        return Optional.ofNullable(pairs.get("host"));
    }
}
