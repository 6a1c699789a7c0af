package io.github.tagtwin.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an operator says while the application runs: comes before every place, and is gone with the next start. Immutable. */
final class Overrides implements SettingsSource {
    static final Overrides NONE = new Overrides(Map.of());

    private final Map<String, String> texts;

    private Overrides(Map<String, String> texts) {
        this.texts = texts;
    }

    Overrides with(String name, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(name, text);
        return new Overrides(more);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    @Override
    public String place() {
        return "the status page";
    }

    @Override
    public Set<String> names() {
        return texts.keySet();
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
