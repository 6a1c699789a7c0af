package io.github.tagtwin.cli.check;

import io.github.tagtwin.rules.RuleCheck;
import io.github.tagtwin.settings.Inspection;
import io.github.tagtwin.settings.RuleSettings;
import io.github.tagtwin.settings.Settings;
import java.util.Map;

/** Whether the settings can be, and are enough. */
final class SettingsCheck {
    private static final Map<String, String> MISSING = Map.of(
            "line-tag-id",
            "Business Manager shows it beside the LINE Tag",
            "access-token",
            "Business Manager issues it under LINE Tag, Conversion API, and shows it once; name a file that holds it by"
                    + " 'access-token-file'");

    private final Remarks remarks;

    SettingsCheck(Remarks remarks) {
        this.remarks = remarks;
    }

    void look(Inspection inspection) {
        inspection.faults().forEach(remarks::fault);
        inspection.missing().forEach(this::missing);
        Settings settings = inspection.settings();
        RuleCheck.faults(settings).forEach(remarks::fault);
        inspection.doubts().forEach(remarks::doubt);
        keySecret(settings, inspection);
        channel(settings);
        expressions(settings);
    }

    private void missing(String name) {
        String plain = name.substring(name.lastIndexOf('.') + 1);
        remarks.fault(name + " isn't set: " + MISSING.getOrDefault(plain, "nothing is sent without it"));
    }

    private void keySecret(Settings settings, Inspection inspection) {
        boolean set = inspection.told().stream().anyMatch(told -> told.name().startsWith("key-secret"));
        if (!set && !settings.line().lineTagId().isEmpty()) {
            remarks.doubt(
                    "key-secret isn't set: order ids that LINE wouldn't take, and visitors' tokens, are then hashed and"
                            + " signed under the LINE Tag ID, which everybody can read in the pages");
        }
    }

    private void channel(Settings settings) {
        if (settings.line().channelId().isEmpty()) {
            remarks.doubt("channel-id isn't set: LINE User IDs, if the shop knows any, are left out of events");
        }
    }

    private void expressions(Settings settings) {
        long rules =
                settings.rules().stream().filter(SettingsCheck::hasExpression).count();
        if (rules > 0) {
            remarks.doubt("the expressions of " + rules + (rules == 1 ? " rule are" : " rules are")
                    + " read by the server alone: whether it finds an order there shows in its log");
        }
    }

    private static boolean hasExpression(RuleSettings rule) {
        return rule.text("key").filter(text -> text.contains("{")).isPresent();
    }
}
