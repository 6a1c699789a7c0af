package io.github.tagtwin.rules;

import io.github.tagtwin.settings.RuleSettings;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import java.util.ArrayList;
import java.util.List;

/** Looks for faults in rules where no server is that could read their expressions: those are taken as they are. */
public final class RuleCheck {
    private RuleCheck() {}

    /**
     * The first fault of each rule that has one, naming the setting. Where a site has a fault, which {@link Settings#sites()}
     * tells, no rule is looked at: it may be of that site.
     */
    public static List<String> faults(Settings settings) {
        List<String> sites;
        try {
            sites = Rules.sites(settings);
        } catch (SettingsException toldBySites) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        for (RuleSettings rule : settings.rules()) {
            try {
                new RuleReader(rule, sites, new Expressions(() -> any -> scopes -> null)).read();
            } catch (SettingsException fault) {
                faults.add(String.valueOf(fault.getMessage()));
            }
        }
        return faults;
    }
}
