package io.github.tagtwin.capture;

import io.github.tagtwin.settings.IpAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks, and for which address as the visitor's browser shows it. Immutable. */
final class Origin {
    private static final Map<String, String> DEFAULT_PORTS = Map.of("http", ":80", "https", ":443");

    private final @Nullable IpAddress client;
    private final @Nullable String scheme;
    private final @Nullable String host;
    private final @Nullable String port;

    private Origin(@Nullable IpAddress client, @Nullable String scheme, @Nullable String host, @Nullable String port) {
        this.client = client;
        this.scheme = scheme;
        this.host = host;
        this.port = port;
    }

    /** An origin of which nobody trusted tells anything. */
    static Origin of(@Nullable IpAddress connection) {
        return new Origin(connection, null, null, null);
    }

    /** A copy with what proxies tell of the browser's address, as far as they do. */
    Origin behind(Optional<String> visibleScheme, Optional<String> visibleHost, Optional<String> visiblePort) {
        return new Origin(client, visibleScheme.orElse(null), visibleHost.orElse(null), visiblePort.orElse(null));
    }

    /** The visitor's address. */
    Optional<IpAddress> client() {
        return Optional.ofNullable(client);
    }

    /** Whether the browser's connection is secure. */
    boolean isSecure(boolean connection) {
        return scheme == null ? connection : scheme.equals("https");
    }

    /** The address that the browser shows, given the one that the container knows. */
    String visible(String known) {
        int authority = known.indexOf("://") + 3;
        if (authority < 3 || (scheme == null && host == null && port == null)) {
            return known;
        }
        int path = known.indexOf('/', authority) < 0 ? known.length() : known.indexOf('/', authority);
        String shownScheme = scheme == null ? known.substring(0, authority - 3) : scheme;
        String knownHost = known.substring(authority, path);
        return shownScheme + "://" + visibleHost(shownScheme, knownHost) + known.substring(path);
    }

    /** The host of that address, without its port, in lower case. */
    String host(String known) {
        String shown = visible(known);
        String authority = shown.substring(shown.indexOf("://") + 3).split("/", 2)[0];
        return authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    // A port in the browser's own words comes first; one that the container knows may be of a connection behind
    // proxies.
    private String visibleHost(String shownScheme, String knownHost) {
        String named = host == null ? knownHost : host;
        int colon = portAt(named);
        boolean told = port != null && (host == null || colon == named.length());
        String shownPort = told ? ":" + port : named.substring(colon);
        boolean implied = shownPort.equals(DEFAULT_PORTS.get(shownScheme));
        return named.substring(0, colon) + (implied ? "" : shownPort);
    }

    private static int portAt(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? colon : host.length();
    }
}
