package io.github.tagtwin.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every setting there is, in the order in which the table in the documentation tells them. */
final class Catalogue {
    private static final List<Setting<?>> PLAIN = Stream.of(
                    LineSettings.ALL,
                    Places.ALL,
                    RollOutSettings.ALL,
                    PageSettings.ALL,
                    VisitorSettings.ALL,
                    CookieSettings.ALL,
                    KeySettings.ALL,
                    RequestSettings.ALL,
                    DeliverySettings.ALL,
                    QueueSettings.ALL,
                    SharedQueueSettings.ALL,
                    ReportSettings.ALL,
                    StatusSettings.ALL)
            .flatMap(group -> withFiles(group).stream())
            .collect(Collectors.toUnmodifiableList());

    private static final List<Family> FAMILIES = List.of(SiteSettings.FAMILY, RuleSettings.FAMILY);

    private Catalogue() {}

    /** The settings that have one name each. */
    static List<Setting<?>> plain() {
        return PLAIN;
    }

    /** The settings that stand once for each name that a shop gives. */
    static List<Family> families() {
        return FAMILIES;
    }

    /** Settings, each secret one followed by the one that names its file. */
    static List<Setting<?>> withFiles(List<Setting<?>> settings) {
        List<Setting<?>> all = new ArrayList<>();
        for (Setting<?> setting : settings) {
            all.add(setting);
            if (setting.isSecret()) {
                all.add(setting.file());
            }
        }
        return List.copyOf(all);
    }

    /** The settings that have one name each, and those that are named in these places. */
    static List<Setting<?>> in(List<SettingsSource> places) {
        TreeSet<String> names = new TreeSet<>();
        places.forEach(place -> names.addAll(place.names()));
        List<Setting<?>> all = new ArrayList<>(PLAIN);
        FAMILIES.forEach(family -> names.stream()
                .flatMap(name -> family.nameIn(name).stream())
                .distinct()
                .forEach(name -> all.addAll(family.named(name))));
        return all;
    }

    static boolean knows(String name) {
        return PLAIN.stream().anyMatch(setting -> setting.name().equals(name))
                || FAMILIES.stream().anyMatch(family -> family.nameIn(name).isPresent());
    }

    /** The known name that is nearest to an unknown one. */
    static String nearest(String unknown) {
        return Stream.concat(
                        PLAIN.stream().map(Setting::name),
                        FAMILIES.stream().flatMap(family -> family.alike(unknown).stream()))
                .min(Comparator.comparingInt(known -> EditDistance.between(known, unknown)))
                .orElseThrow();
    }

    /** A setting's name as it would be written with dots, out of one whose dots have become dashes. */
    static String undashed(String name) {
        return FAMILIES.stream()
                .map(family -> family.nameOfDashed(name))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(name);
    }
}
