package io.github.tagtwin.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Adds the files that places name to these places. */
final class Places {
    static final Setting<String> SETTINGS_FILE =
            Setting.text("settings-file", ".+", "a properties file in UTF-8, with plain names");

    static final List<Setting<?>> ALL = List.of(SETTINGS_FILE);

    private Places() {}

    /**
     * The places with their files: the settings file before all of them, and that of a secret right before the place that
     * names it.
     *
     * @param leniently reads a file, or leaves it unread for now
     * @throws SettingsException if a secret can't be read that a later reading wouldn't take up any more
     */
    static List<SettingsSource> withFiles(List<SettingsSource> places, UnaryOperator<SettingsSource> leniently) {
        List<SettingsSource> all = new ArrayList<>(places);
        Found.in(places, SETTINGS_FILE.name())
                .ifPresent(file -> all.add(0, leniently.apply(FileSettings.properties(file.text()))));
        Catalogue.in(all).stream()
                .filter(Setting::isSecret)
                .forEach(secret -> addFile(secret, all, secret.isLive() ? leniently : SettingsSource::reread));
        return all;
    }

    private static void addFile(Setting<?> secret, List<SettingsSource> places, UnaryOperator<SettingsSource> reader) {
        String name = secret.file().name();
        for (int index = 0; index < places.size(); index++) {
            Found found = Found.in(List.of(places.get(index)), name).orElse(null);
            if (found != null) {
                places.add(index, reader.apply(FileSettings.secret(secret, found.text())));
                return;
            }
        }
    }
}
