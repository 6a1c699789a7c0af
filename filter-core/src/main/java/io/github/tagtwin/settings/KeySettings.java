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

    private String firstTagId() {
        return values.text(LineSettings.LINE_TAG_ID).orElseGet(() -> SiteSettings.all(values).stream()
                .map(site -> site.line().lineTagId())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(""));
    }

    /**
     * The secret under which business ids are hashed that LINE wouldn't take as they are; equal on all nodes. The LINE Tag
     * ID where not set, that of the first site where there is none else, which keeps repeats together but lets whoever knows it try ids out.
     */
    public String keySecret() {
        return values.text(KEY_SECRET).orElseGet(this::firstTagId);
    }
}
