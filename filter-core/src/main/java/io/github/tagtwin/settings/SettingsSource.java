package io.github.tagtwin.settings;

import java.util.Optional;
import java.util.Set;

/**
 * A place where settings come from. Found by {@link java.util.ServiceLoader} as well, so that a jar beside TagTwin's can
 * bring one; such sources stand behind the descriptor's own parameters and before system properties.
 *
 * <p>Asked once, at start, by the thread that starts the application.
 */
public interface SettingsSource {
    /** Which place this is, for the start's log line. */
    String place();

    /** Every TagTwin setting that this place knows, by plain name: {@code line-tag-id}. */
    Set<String> names();

    /** The setting's text. */
    Optional<String> text(String name);
}
