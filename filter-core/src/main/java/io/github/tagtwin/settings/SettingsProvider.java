package io.github.tagtwin.settings;

/**
 * Brings one more place for settings: found by {@link java.util.ServiceLoader} in a jar beside TagTwin's, when the
 * application starts. The place stands behind the settings file, before JNDI.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SettingsProvider {
    /** The place; an empty one where there is nothing to be read. */
    SettingsSource source();
}
