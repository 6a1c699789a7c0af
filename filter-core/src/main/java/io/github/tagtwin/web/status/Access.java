package io.github.tagtwin.web.status;

import io.github.tagtwin.capture.Callers;
import io.github.tagtwin.settings.IpAddress;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.StatusSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who may see the status page: who comes from an address that may, or has one of the roles by the container's own login.
 *
 * <p>An address is a right that a browser brings along for any site's script, so a page elsewhere whose name was bound to
 * this server's address (DNS rebinding) could use it. Such a page has a name, and no certificate for it from here: so the
 * right holds over a secure connection, or where the browser was told a number or {@code localhost} and no proxy may have
 * changed that. A role hangs on a login that the browser keeps for its own name.
 *
 * <p>Thread-safe.
 */
final class Access {
    private final StatusSettings settings;
    private final Callers callers;

    Access(Settings settings) {
        this.settings = settings.status();
        this.callers = new Callers(settings);
    }

    boolean isGranted(HttpServletRequest request) {
        return isByAddress(request) || settings.roles().stream().anyMatch(request::isUserInRole);
    }

    private boolean isByAddress(HttpServletRequest request) {
        return callers.address(request).filter(settings.addresses()::contain).isPresent() && cannotBeRebound(request);
    }

    private boolean cannotBeRebound(HttpServletRequest request) {
        return callers.isSecure(request)
                || (!callers.isByWayOfProxy(request) && isNumberOrLocal(request.getServerName()));
    }

    private static boolean isNumberOrLocal(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String plain = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return plain.equalsIgnoreCase("localhost") || IpAddress.of(plain).isPresent();
    }

    /** Whether the browser's connection is secure. */
    boolean isSecure(HttpServletRequest request) {
        return callers.isSecure(request);
    }
}
