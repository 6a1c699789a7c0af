package io.github.tagtwin.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What some places say of the settings, with every fault of it, where an application's start would end at the first. No
 * secret is in it. Immutable.
 *
 * @since 0.1.0
 */
public final class Inspection {
    private final Settings settings;
    private final List<ToldSetting> told;
    private final List<String> missing;
    private final List<String> faults;
    private final List<String> doubts;

    private Inspection(
            Settings settings, List<ToldSetting> told, List<String> missing, List<String> faults, List<String> doubts) {
        this.settings = settings;
        this.told = List.copyOf(told);
        this.missing = List.copyOf(missing);
        this.faults = List.copyOf(faults);
        this.doubts = List.copyOf(doubts);
    }

    /**
     * Looks at some places and at the files that they name.
     *
     * @param surroundings whether system properties and environment come before them, as they do in a server
     * @param places in the order in which they win
     */
    public static Inspection of(boolean surroundings, List<SettingsSource> places) {
        List<String> faults = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        UnaryOperator<SettingsSource> reader = file -> read(file, doubts);
        List<SettingsSource> all = Places.around(surroundings ? Places.surroundings() : List.of(), places)
                .withFiles(reader, reader);
        all.forEach(place -> (place.isShared() ? doubts : faults).addAll(KnownNames.complaints(place)));
        Values values = Values.readLeniently(all, faults::add);
        Settings settings = Settings.unchecked(values);
        List<String> missing = List.of();
        try {
            missing = settings.missing().stream()
                    .filter(name -> Found.in(all, name).isEmpty())
                    .collect(Collectors.toList());
        } catch (SettingsException misfit) {
            faults.add(String.valueOf(misfit.getMessage()));
        }
        doubts.addAll(outvoted(values, all));
        return new Inspection(settings, told(values), missing, faults, doubts);
    }

    private static SettingsSource read(SettingsSource file, List<String> doubts) {
        try {
            return file.reread();
        } catch (SettingsException unreadable) {
            doubts.add(unreadable.getMessage() + "; it may be there on the server");
            return file;
        }
    }

    private static List<ToldSetting> told(Values values) {
        return values.readings()
                .flatMap(reading -> reading.found().stream()
                        .map(found -> new ToldSetting(reading.name(), reading.shown(), found.place())))
                .collect(Collectors.toList());
    }

    private static List<String> outvoted(Values values, List<SettingsSource> places) {
        List<String> outvoted = new ArrayList<>();
        values.readings().forEach(reading -> reading.found().ifPresent(found -> places.stream()
                .filter(place -> !place.place().equals(found.place()))
                .filter(place -> Found.in(List.of(place), reading.name()).isPresent())
                .forEach(place -> outvoted.add(reading.name() + " in " + place.place() + " isn't used: " + found.place()
                        + " comes before it"))));
        return outvoted;
    }

    /** Every setting that is set, in the order of the documentation; impossible ones are among the {@link #faults} alone. */
    public List<ToldSetting> told() {
        return told;
    }

    /** The settings that aren't set, and without which LINE isn't told of anything, or of a site. */
    public List<String> missing() {
        return missing;
    }

    /** What would fail the application's start: unknown names and impossible values. */
    public List<String> faults() {
        return faults;
    }

    /** What may be meant so: unknown names in the environment, files that aren't here, values that another place outvotes. */
    public List<String> doubts() {
        return doubts;
    }

    /** The settings, with the defaults in the place of impossible ones; its sites may only be asked for without {@link #faults}. */
    public Settings settings() {
        return settings;
    }
}
