package io.github.tagtwin.ee;

import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Everything in a MicroProfile configuration that is named as ours: the one class that needs its API. */
final class ConfigTexts {
    private static final String RULES = NamedTexts.PREFIX + "rule.";

    private final Config config;
    private final Set<String> variables;

    private ConfigTexts(Config config, Set<String> variables) {
        this.config = config;
        this.variables = variables;
    }

    /**
     * The texts by full name, from the configuration of the application whose class loader is the thread's: as they are
     * whenever they are asked for, by whatever thread.
     */
    static Supplier<Map<String, String>> ofThisApplication() {
        return new ConfigTexts(ConfigProvider.getConfig(), System.getenv().keySet())::read;
    }

    // Known names are asked for one by one: an environment variable answers to them, and may not be listed.
    private Map<String, String> read() {
        Set<String> names = listed();
        Settings.names().forEach(name -> names.add(NamedTexts.PREFIX + name));
        Map<String, String> texts = new HashMap<>();
        names.forEach(name -> text(name).ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    // What a rule has in ${…} is for the server's Expression Language, not for this one.
    private Optional<String> text(String name) {
        return name.startsWith(RULES)
                ? Optional.ofNullable(config.getConfigValue(name).getRawValue())
                : config.getOptionalValue(name, String.class);
    }

    private Set<String> listed() {
        Set<String> names = new HashSet<>();
        config.getPropertyNames().forEach(names::add);
        return names.stream()
                .filter(name -> name.startsWith(NamedTexts.PREFIX) && !isFromElsewhere(name))
                .collect(Collectors.toCollection(HashSet::new));
    }

    // System properties and environment report their unknown names themselves, under the names that were written:
    // SmallRye
    // lists TAGTWIN_LINE_TAG_ID as tagtwin.line.tag.id too.
    private boolean isFromElsewhere(String name) {
        String letters = name.replaceAll("[^A-Za-z0-9]", "_");
        return System.getProperty(name) != null || variables.stream().anyMatch(letters::equalsIgnoreCase);
    }
}
