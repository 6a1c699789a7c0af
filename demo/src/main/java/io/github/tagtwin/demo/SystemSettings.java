package io.github.tagtwin.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** System properties that hold for a while: closing puts the former ones back. */
final class SystemSettings implements AutoCloseable {
    private final Map<String, @Nullable String> before = new HashMap<>();

    private SystemSettings() {}

    static SystemSettings put(Map<String, String> settings) {
        SystemSettings changed = new SystemSettings();
        settings.forEach((name, value) -> changed.before.put(name, System.setProperty(name, value)));
        return changed;
    }

    @Override
    public void close() {
        before.forEach(SystemSettings::putBack);
    }

    private static void putBack(String name, @Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }
}
