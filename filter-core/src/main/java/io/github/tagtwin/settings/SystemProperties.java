package io.github.tagtwin.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The system properties that are named as ours, as they were at one moment. Immutable. */
final class SystemProperties implements SettingsSource {
    private final NamedTexts texts = NamedTexts.prefixed("system properties", asMap(System.getProperties()));

    private static Map<String, String> asMap(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }

    @Override
    public String place() {
        return texts.place();
    }

    @Override
    public Set<String> names() {
        return texts.names();
    }

    @Override
    public Optional<String> text(String name) {
        return texts.text(name);
    }

    @Override
    public SettingsSource reread() {
        return new SystemProperties();
    }
}
