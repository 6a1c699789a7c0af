package io.github.tagtwin.settings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a running application. A few of them, the access token among them, are taken up when a place where they
 * come from changes: a file, system properties, a source that {@link SettingsSource#reread() can tell}. What is impossible
 * then leaves the last good value in force, and is warned of once; all other settings wait for a restart.
 *
 * <p>Thread-safe; {@link #now()} is one read of a field.
 *
 * @since 0.1.0
 */
public final class LiveSettings {
    private static final String UNCHANGED = "; until it is mended all stays as it is";

    private final System.Logger log;
    private final Troubles troubles;
    private List<SettingsSource> sources;
    private volatile Overrides overrides = Overrides.NONE;
    private volatile Settings now;

    private LiveSettings(Places places, System.Logger log) {
        this.log = log;
        this.troubles = new Troubles(log);
        this.sources = places.withFiles(this::reread);
        sources.forEach(source ->
                KnownNames.check(source, unknown -> troubles.found(unknown, unknown + ", which is passed over")));
        this.now = Settings.from(sources);
        troubles.endRound();
    }

    /**
     * Reads the settings from all places that {@link Settings} tells of, with those given that the application itself brings.
     *
     * @throws SettingsException naming the first setting that is unknown or impossible
     */
    public static LiveSettings read(List<SettingsSource> descriptor) {
        return from(Places.before(descriptor), System.getLogger(LiveSettings.class.getName()));
    }

    /**
     * Reads the settings from the given places, and from the files that they name.
     *
     * @throws SettingsException naming the first setting that is unknown or impossible
     */
    public static LiveSettings of(SettingsSource... places) {
        return from(Places.around(List.of(), List.of(places)), System.getLogger(LiveSettings.class.getName()));
    }

    static LiveSettings from(Places places, System.Logger log) {
        return new LiveSettings(places, log);
    }

    /** The settings in force. */
    public Settings now() {
        return now;
    }

    /** Looks whether a place has changed, and takes up what may be. Does I/O: never to be called by a request's thread. */
    public synchronized void refresh() {
        sources = sources.stream().map(this::reread).collect(Collectors.toUnmodifiableList());
        takeUp();
        warnOfWhatIsNotTakenUp();
        troubles.endRound();
    }

    /**
     * Switches on or off, until the next start or {@link #endOverrides()}, whatever the places say.
     *
     * @param active as {@link RollOutSettings#active()}
     */
    public void override(boolean active) {
        override(RollOutSettings.ACTIVE, active ? "on" : "off");
    }

    /**
     * Lets in a share of visitors, until the next start or {@link #endOverrides()}, whatever the places say.
     *
     * @param share 0 to 100, as {@link RollOutSettings#share()}
     */
    public void override(int share) {
        override(RollOutSettings.SHARE, Integer.toString(share));
    }

    private synchronized void override(Setting<?> setting, String text) {
        overrides = overrides.with(setting.name(), text);
        takeUp();
    }

    /** Goes back to what the places say. */
    public synchronized void endOverrides() {
        overrides = Overrides.NONE;
        takeUp();
    }

    /** Whether a value is in force that no place has said. */
    public boolean isOverridden() {
        return !overrides.isEmpty();
    }

    private void takeUp() {
        List<SettingsSource> all =
                Stream.concat(Stream.of(overrides), sources.stream()).collect(Collectors.toUnmodifiableList());
        Settings next = now.renewed(all, (name, reason) -> troubles.found(name, reason + UNCHANGED));
        next.changesSince(now)
                .forEach(change -> log.log(System.Logger.Level.INFO, "TagTwin takes up a setting: " + change));
        now = next;
    }

    private void warnOfWhatIsNotTakenUp() {
        sources.stream()
                .flatMap(source -> KnownNames.complaints(source).stream())
                .forEach(unknown -> troubles.found(unknown, unknown + ", which is passed over"));
        now.waitingForRestart(sources)
                .forEach(name -> troubles.found(name, "the new " + name + " waits for the next start"));
    }

    private SettingsSource reread(SettingsSource source) {
        try {
            return source.reread();
        } catch (SettingsException unreadable) {
            troubles.found(source.place(), unreadable.getMessage() + UNCHANGED);
        } catch (RuntimeException | LinkageError failed) {
            // Its message may hold a value, which may be a secret.
            troubles.found(source.place(), source.place() + " can't be read: " + failed.getClass() + UNCHANGED);
        }
        return source;
    }
}
