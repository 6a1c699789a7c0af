package io.github.tagtwin.settings;

import java.util.List;
import java.util.Set;

/** The status page: whether there is one, where, and who sees it. Immutable. */
public final class StatusSettings {
    static final Setting<Switch> STATUS = Setting.choice("status", Switch.OFF);
    static final Setting<String> STATUS_PATH = Setting.text(
            "status-path",
            "/tagtwin/status",
            "(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+",
            "a path within the application, of letters, digits and . _ ~ -, without a slash at its end");
    static final Setting<AddressRanges> STATUS_ADDRESSES =
            Setting.addressesOrNone("status-addresses", "127.0.0.0/8,::1");
    static final Setting<Set<String>> STATUS_ROLES = Setting.list("status-roles", "", "names of roles");

    static final List<Setting<?>> ALL = List.of(STATUS, STATUS_PATH, STATUS_ADDRESSES, STATUS_ROLES);

    private final Values values;

    StatusSettings(Values values) {
        this.values = values;
    }

    /** Whether there is a status page, and whether the stories of the last events are kept for it. */
    public boolean isOn() {
        return values.get(STATUS) == Switch.ON;
    }

    /** The page's path within the application; what belongs to it lies below, or has an ending. */
    public String path() {
        return values.get(STATUS_PATH);
    }

    /** The addresses from which anybody may see the page; this machine's own where not set. */
    public AddressRanges addresses() {
        return values.get(STATUS_ADDRESSES);
    }

    /** The container's roles whose members may see the page, wherever they come from. With no address either: nobody may. */
    public Set<String> roles() {
        return values.get(STATUS_ROLES);
    }
}
