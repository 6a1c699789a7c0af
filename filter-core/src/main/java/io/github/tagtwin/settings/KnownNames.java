package io.github.tagtwin.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds the names in a source that are no setting's. */
final class KnownNames {
    private KnownNames() {}

    /**
     * Refuses a source with an unknown name; where others have names too, it is only told of.
     *
     * @throws SettingsException naming the first unknown name, and the nearest known one
     */
    static void check(SettingsSource source, Consumer<String> warning) {
        for (String complaint : complaints(source)) {
            if (!source.isShared()) {
                throw new SettingsException(complaint);
            }
            warning.accept(complaint);
        }
    }

    /** What is to be said of each unknown name. */
    static List<String> complaints(SettingsSource source) {
        return source.names().stream()
                .filter(name -> !Catalogue.knows(name))
                .map(name -> "unknown setting '" + name + "' in " + source.place() + "; the nearest is '"
                        + Catalogue.nearest(name) + "'")
                .collect(Collectors.toUnmodifiableList());
    }
}
