package io.github.tagtwin.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An internet address in numbers, of either family; an IPv4 address in IPv6's clothes is the IPv4 address. No name is ever
 * looked up. Immutable.
 */
public final class IpAddress {
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FOUR_OCTETS = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern WITH_COLONS = Pattern.compile("(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    private final byte[] bytes;
    private final String text;

    private IpAddress(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    /** The address of a text: IPv4 with dots, or IPv6 without brackets and zone; empty where it is neither. */
    public static Optional<IpAddress> of(String text) {
        boolean plain = FOUR_OCTETS.matcher(text).matches();
        return plain || WITH_COLONS.matcher(text).matches() ? parsed(text) : Optional.empty();
    }

    // Neither form is ever taken for a name: the platform parses it, or refuses it.
    private static Optional<IpAddress> parsed(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            byte[] bytes = address.getAddress();
            return Optional.of(new IpAddress(bytes, bytes.length == 4 ? address.getHostAddress() : text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** As LINE takes it. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress && Arrays.equals(bytes, ((IpAddress) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Not the address, which is a person's. */
    @Override
    public String toString() {
        return bytes.length == 4 ? "IPv4" : "IPv6";
    }
}
