package io.github.tagtwin.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of all settings, as they were read. Immutable. */
final class Values {
    private final Map<String, Reading<?>> readings;
    private final String prefix;

    private Values(Map<String, Reading<?>> readings, String prefix) {
        this.readings = readings;
        this.prefix = prefix;
    }

    /**
     * Reads every setting.
     *
     * @throws SettingsException naming the first setting that is impossible
     */
    static Values read(List<SettingsSource> places) {
        return of(Catalogue.in(places).stream().map(setting -> Reading.of(setting, places)));
    }

    /** Reads every setting, those that are impossible at their defaults; each such reason is told. */
    static Values readLeniently(List<SettingsSource> places, Consumer<String> fault) {
        return of(Catalogue.in(places).stream().map(setting -> Reading.leniently(setting, places, fault)));
    }

    private static Values of(Stream<Reading<?>> readings) {
        Map<String, Reading<?>> byName = new LinkedHashMap<>();
        readings.forEach(reading -> byName.put(reading.name(), reading));
        return new Values(byName, "");
    }

    /** These values, with those of live settings as the places tell them now. */
    Values renewed(List<SettingsSource> places, BiConsumer<String, String> trouble) {
        return of(readings().map(reading -> reading.renewed(places, trouble)));
    }

    /** What was read of each setting, in the table's order. */
    Stream<Reading<?>> readings() {
        return readings.values().stream();
    }

    /** The names of settings that the places have and that weren't there to be read, being of a family's new name. */
    Stream<String> newIn(List<SettingsSource> places) {
        return Catalogue.in(places).stream()
                .map(Setting::name)
                .filter(name ->
                        !readings.containsKey(name) && Found.in(places, name).isPresent());
    }

    /** The settings that have another value than before. */
    Stream<Reading<?>> changesSince(Values before) {
        return readings().filter(reading -> !reading.hasSameValue(before.reading(reading.name())));
    }

    /** A setting's value. */
    // Each reading was put under the name of its own setting.
    @SuppressWarnings("unchecked")
    <T> T get(Setting<T> setting) {
        return (T) reading(name(setting)).value();
    }

    /** A setting's whole name. */
    String name(Setting<?> setting) {
        return prefix + setting.name();
    }

    /** The values of settings that have one name each. */
    Values whole() {
        return new Values(readings, "");
    }

    /** A setting's text, where it isn't empty. */
    Optional<String> text(Setting<String> setting) {
        return Optional.of(get(setting)).filter(text -> !text.isEmpty());
    }

    /** The values of a family's members, by the names that the shop gave. */
    SortedMap<String, Values> each(Family family) {
        return readings.keySet().stream()
                .flatMap(name -> family.nameIn(name).stream())
                .collect(Collectors.toMap(
                        name -> name,
                        name -> new Values(readings, family.prefix(name)),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private Reading<?> reading(String name) {
        return Objects.requireNonNull(readings.get(name), name);
    }
}
