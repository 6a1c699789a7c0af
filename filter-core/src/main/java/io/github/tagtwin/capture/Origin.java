package io.github.tagtwin.capture;

import io.github.tagtwin.settings.IpAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks, and for which address as the visitor's browser shows it. Immutable. */
final class Origin {
    private final @Nullable IpAddress client;
    private final boolean secure;
    private final ShownAddress shown;

    /**
     * An origin.
     *
     * @param client the visitor's address; null where it can't be known
     * @param secure whether the connection to us is
     * @param shown what proxies that are trusted tell of the address
     */
    Origin(@Nullable IpAddress client, boolean secure, ShownAddress shown) {
        this.client = client;
        this.secure = secure;
        this.shown = shown;
    }

    /** The visitor's address. */
    Optional<IpAddress> client() {
        return Optional.ofNullable(client);
    }

    /** Whether the browser's connection is secure. */
    boolean isSecure() {
        return shown.scheme() == null ? secure : shown.scheme().equals("https");
    }

    /** The address that the browser shows, given the one that the container knows. */
    String visible(String known) {
        return shown.of(known);
    }

    /** The host of that address, without its port, in lower case. */
    String host(String known) {
        String address = visible(known);
        String authority = address.substring(address.indexOf("://") + 3).split("/", 2)[0];
        return authority.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
    }

    /** What a proxy has taken off the front of the path that the browser shows; mostly nothing. */
    String prefix() {
        return shown.prefix();
    }
}
