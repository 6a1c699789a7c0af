package io.github.tagtwin.standin.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** What {@code web.ip_address} may hold. */
final class IpAddress {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern LIKE_V6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private IpAddress() {}

    /** Dotted IPv4, or IPv6 without brackets and zone. */
    static boolean isValid(String text) {
        return V4.matcher(text).matches() || isV6(text);
    }

    private static boolean isV6(String text) {
        if (text.length() > 45 || !LIKE_V6.matcher(text).matches()) {
            return false;
        }
        try {
            // A text with a colon is never looked up as a host name.
            return InetAddress.getByName("[" + text + "]") != null;
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
