package io.github.tagtwin.settings;

import java.util.List;

/** For whom TagTwin is there. Immutable. */
public final class RollOutSettings {
    static final Setting<Switch> ACTIVE = Setting.choice("active", Switch.ON).live();
    static final Setting<Integer> SHARE = Setting.number("share", 100, 0, 100).live();

    static final List<Setting<?>> ALL = List.of(ACTIVE, SHARE);

    private final Values values;

    RollOutSettings(Values values) {
        this.values = values;
    }

    /** Whether requests are taken part in; what is queued is sent all the same. Live. */
    public boolean active() {
        return values.get(ACTIVE) == Switch.ON;
    }

    /** How many of a hundred visitors are let in: 0 to 100. Live. */
    public int share() {
        return values.get(SHARE);
    }
}
