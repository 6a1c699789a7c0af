package io.github.tagtwin.ee;

import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.SettingsProvider;
import io.github.tagtwin.settings.SettingsSource;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;

/**
 * TagTwin's settings out of MicroProfile Config, each under its name after {@code tagtwin.}:
 *
 * <pre>{@code
 * # META-INF/microprofile-config.properties
 * tagtwin.line-tag-id = 6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18
 * tagtwin.delay = 30s
 * }</pre>
 *
 * <p>Found by {@link java.util.ServiceLoader} when TagTwin starts. Read then, from the configuration of the application
 * whose class loader is the thread's, and later anew from that same configuration. Where there is no MicroProfile Config,
 * or it doesn't work, it is empty, says so in one line, and all other places go on being read.
 *
 * <p>It stands behind TagTwin's settings file: that one is outside of the WAR, while MicroProfile Config's own file is
 * inside it. System properties and the environment, which MicroProfile Config would tell too, come first by themselves.
 *
 * @since 0.1.0
 */
public final class MicroProfileSettings implements SettingsProvider {
    private static final System.Logger LOG = System.getLogger(MicroProfileSettings.class.getName());

    @Override
    public SettingsSource source() {
        return NamedTexts.changing("MicroProfile Config", configuration());
    }

    // No API: NoClassDefFoundError. No implementation: IllegalStateException. Half of one: any of these.
    private static Supplier<Map<String, String>> configuration() {
        try {
            Supplier<Map<String, String>> found = ConfigTexts.ofThisApplication();
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "MicroProfile Config names " + found.get().keySet());
            return found;
        } catch (RuntimeException | LinkageError | ServiceConfigurationError absent) {
            LOG.log(System.Logger.Level.INFO, "No settings from MicroProfile Config: " + absent);
            return Map::of;
        }
    }
}
