package io.github.tagtwin.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/** The places where settings come from, in the order in which they win. Immutable. */
final class Places {
    static final Setting<String> SETTINGS_FILE =
            Setting.text("settings-file", ".+", "a properties file in UTF-8, with plain names");

    static final List<Setting<?>> ALL = List.of(SETTINGS_FILE);

    private final List<SettingsSource> beforeTheFile;
    private final List<SettingsSource> behindTheFile;

    private Places(List<SettingsSource> beforeTheFile, List<SettingsSource> behindTheFile) {
        this.beforeTheFile = beforeTheFile;
        this.behindTheFile = behindTheFile;
    }

    /** These places, around that of the settings file. */
    static Places around(List<SettingsSource> beforeTheFile, List<SettingsSource> behindTheFile) {
        return new Places(beforeTheFile, behindTheFile);
    }

    /**
     * All places, before those of the application's descriptor: what an operator says comes before what is in the WAR.
     * Configurations like MicroProfile's are both, their own files being in the WAR: so they stand behind the settings
     * file.
     */
    static Places before(List<SettingsSource> descriptor) {
        List<SettingsSource> behindTheFile = new ArrayList<>();
        ServiceLoader.load(SettingsProvider.class, Settings.class.getClassLoader())
                .forEach(provider -> behindTheFile.add(provider.source()));
        behindTheFile.add(JndiSettings.read());
        behindTheFile.addAll(descriptor);
        return around(surroundings(), behindTheFile);
    }

    /** What all applications of a server share. */
    static List<SettingsSource> surroundings() {
        return List.of(NamedTexts.systemProperties(), NamedTexts.environment(System.getenv()));
    }

    /**
     * The places with their files: the settings file, and that of a secret right before the place that names it.
     *
     * @param leniently reads a file, or leaves it unread for now
     * @throws SettingsException if a secret can't be read that a later reading wouldn't take up any more
     */
    List<SettingsSource> withFiles(UnaryOperator<SettingsSource> leniently) {
        return withFiles(leniently, SettingsSource::reread);
    }

    /** {@link #withFiles(UnaryOperator)}, with a reader for the files of secrets that no later reading would take up. */
    List<SettingsSource> withFiles(UnaryOperator<SettingsSource> leniently, UnaryOperator<SettingsSource> once) {
        List<SettingsSource> all = new ArrayList<>(beforeTheFile);
        all.addAll(behindTheFile);
        Found.in(all, SETTINGS_FILE.name())
                .map(file -> leniently.apply(FileSettings.properties(file.text())))
                .ifPresent(file -> all.add(beforeTheFile.size(), file));
        Catalogue.in(all).stream()
                .filter(Setting::isSecret)
                .forEach(secret -> addFile(secret, all, secret.isLive() ? leniently : once));
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
