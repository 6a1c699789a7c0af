package io.github.tagtwin.settings;

import java.util.List;

/** What deduplication keys are made of. Immutable. */
public final class KeySettings {
    static final Setting<String> KEY_SECRET = Setting.secret("key-secret", "a text without blanks, equal on all nodes");

    static final List<Setting<?>> ALL = List.of(KEY_SECRET);

    private final Values values;

    KeySettings(Values values) {
        this.values = values;
    }

    /**
     * The secret under which business ids are hashed that LINE wouldn't take as they are; equal on all nodes. The LINE Tag
     * ID where not set, which keeps repeats together but lets whoever knows it try ids out.
     */
    public String keySecret() {
        return values.text(KEY_SECRET).orElseGet(() -> values.get(LineSettings.LINE_TAG_ID));
    }
}
