package io.github.tagtwin.ee;

import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.SettingsSource;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
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
 * <p>Read when made, from the configuration of the application whose class loader is the thread's, and later anew from that
 * same configuration. Made by {@link java.util.ServiceLoader} when TagTwin starts. Where there is no MicroProfile Config, or it doesn't work, it is
 * empty, says so in one line, and all other places go on being read. Immutable.
 *
 * @since 0.1.0
 */
public final class MicroProfileSettings implements SettingsSource {
    private static final System.Logger LOG = System.getLogger(MicroProfileSettings.class.getName());

    private final Supplier<Map<String, String>> configuration;
    private final SettingsSource texts;

    /** Reads what there is. */
    public MicroProfileSettings() {
        this(configuration());
    }

    private MicroProfileSettings(Supplier<Map<String, String>> configuration) {
        this.configuration = configuration;
        this.texts = NamedTexts.prefixed("MicroProfile Config", configuration.get());
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

    @Override
    public String place() {
        return texts.place();
    }

    @Override
    public Set<String> names() {
        return texts.names();
    }

    @Override
    public Optional<String> text(String name) {
        return texts.text(name);
    }

    @Override
    public SettingsSource reread() {
        return new MicroProfileSettings(configuration);
    }
}
