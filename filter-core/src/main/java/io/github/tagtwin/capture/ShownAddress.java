package io.github.tagtwin.capture;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What proxies tell of the address that the visitor's browser shows, as far as they do. Immutable. */
final class ShownAddress {
    /** An address of which nobody tells anything. */
    static final ShownAddress UNTOLD = new ShownAddress(null, null, null, "");

    private static final Map<String, String> DEFAULT_PORTS = Map.of("http", ":80", "https", ":443");

    private final @Nullable String scheme;
    private final @Nullable String host;
    private final @Nullable String port;
    private final String prefix;

    /**
     * What is told of an address; null for what isn't.
     *
     * @param prefix what stands before the path that was asked for: {@code /store}, or nothing
     */
    ShownAddress(@Nullable String scheme, @Nullable String host, @Nullable String port, String prefix) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        this.prefix = prefix;
    }

    @Nullable String scheme() {
        return scheme;
    }

    String prefix() {
        return prefix;
    }

    /** The address that the browser shows, given the one that the container knows. */
    String of(String known) {
        int authority = known.indexOf("://") + 3;
        if (authority < 3 || this == UNTOLD) {
            return known;
        }
        int path = known.indexOf('/', authority) < 0 ? known.length() : known.indexOf('/', authority);
        String shownScheme = scheme == null ? known.substring(0, authority - 3) : scheme;
        String knownHost = known.substring(authority, path);
        return shownScheme + "://" + host(shownScheme, knownHost) + prefix + known.substring(path);
    }

    // A port in the browser's own words comes first; one that the container knows may be of a connection behind
    // proxies.
    private String host(String shownScheme, String knownHost) {
        String named = host == null ? knownHost : host;
        int colon = portAt(named);
        boolean told = port != null && (host == null || colon == named.length());
        String shownPort = told ? ":" + port : named.substring(colon);
        boolean implied =
                (scheme != null || host != null || port != null) && shownPort.equals(DEFAULT_PORTS.get(shownScheme));
        return named.substring(0, colon) + (implied ? "" : shownPort);
    }

    private static int portAt(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? colon : host.length();
    }
}
