package io.github.tagtwin.settings;

import java.util.Optional;
import java.util.Set;

/**
 * A place where settings come from. A jar beside TagTwin's can bring one: see {@link SettingsProvider}.
 *
 * <p>Asked at start by the thread that starts the application; later by one thread of TagTwin's, each time it is read
 * anew.
 */
public interface SettingsSource {
    /** Which place this is, for the start's log line. */
    String place();

    /** Every TagTwin setting that this place knows, by plain name: {@code line-tag-id}. */
    Set<String> names();

    /** Whether names that aren't ours may look like ours here, so that an unknown one is passed over with a warning. */
    default boolean isShared() {
        return false;
    }

    /** The setting's text. */
    Optional<String> text(String name);

    /**
     * This place as it is now: itself where it can't change, or hasn't. Called about once a second, on no request's
     * thread; it should look, not work.
     *
     * @throws SettingsException if it can't be read now; what it said last then goes on counting
     * @since 0.1.0
     */
    default SettingsSource reread() {
        return this;
    }
}
