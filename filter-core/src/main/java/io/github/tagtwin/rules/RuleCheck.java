package io.github.tagtwin.rules;

import io.github.tagtwin.settings.RuleSettings;
import io.github.tagtwin.settings.SettingsException;
import java.util.ArrayList;
import java.util.List;

/** Looks for faults in rules where no server is that could read their expressions: those are taken as they are. */
public final class RuleCheck {
    private RuleCheck() {}

    /** The first fault of each rule that has one, naming the setting. */
    public static List<String> faults(List<RuleSettings> texts) {
        List<String> faults = new ArrayList<>();
        for (RuleSettings rule : texts) {
            try {
                new RuleReader(rule, new Expressions(() -> any -> scopes -> null)).read();
            } catch (SettingsException fault) {
                faults.add(String.valueOf(fault.getMessage()));
            }
        }
        return faults;
    }
}
