package io.github.tagtwin.capture;

import io.github.tagtwin.settings.IpAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody on a request's way, as proxies and containers write it: in brackets, with a zone, with a port. */
final class Node {
    private static final int LONGEST = 128;
    private static final String PORT = "(?::(?:\\d{1,5}|_[A-Za-z0-9._-]+))?";
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]*)]" + PORT);
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+)" + PORT);

    private Node() {}

    /** The node's address; empty where it is hidden ({@code unknown}, {@code _proxy7}) or no address at all. */
    static Optional<IpAddress> address(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(text);
        Matcher withPort = WITH_PORT.matcher(text);
        String bare = bracketed.matches() ? bracketed.group(1) : withPort.matches() ? withPort.group(1) : text;
        int zone = bare.indexOf('%');
        return IpAddress.of(zone < 0 ? bare : bare.substring(0, zone));
    }
}
