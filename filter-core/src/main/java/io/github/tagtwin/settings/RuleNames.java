package io.github.tagtwin.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of settings that belong to a rule: {@code rule.order.path} is the part {@code path} of the rule {@code order}. */
final class RuleNames {
    /** What stands before the rule's own name. */
    static final String PREFIX = "rule.";

    /** All that can be said of a rule. */
    static final List<String> PARTS = List.of(
            "path",
            "method",
            "status",
            "when",
            "event",
            "key",
            "without-key",
            "value",
            "currency",
            "quantity",
            "items",
            "category",
            "keywords");

    private static final String RULE = "([a-z0-9][a-z0-9-]{0,39}?)";
    private static final String PART = "(" + String.join("|", PARTS) + ")";
    private static final Pattern NAME = Pattern.compile("rule\\." + RULE + "\\." + PART);
    private static final Pattern VARIABLE = Pattern.compile("rule-" + RULE + "-" + PART);

    private RuleNames() {}

    /** Takes a name apart; it matches where it is a rule's. */
    static Matcher matcher(String name) {
        return NAME.matcher(name);
    }

    /** Whether the name is a rule's. */
    static boolean isKnown(String name) {
        return matcher(name).matches();
    }

    /** The name that an environment variable means, in which dots can't stand. */
    static String ofVariable(String name) {
        Matcher variable = VARIABLE.matcher(name);
        return variable.matches() ? PREFIX + variable.group(1) + "." + variable.group(2) : name;
    }

    /** The rule's setting that was most likely meant, in the same rule. */
    static String nearest(String name) {
        String meant = name.toLowerCase(Locale.ROOT);
        int dot = meant.indexOf('.', PREFIX.length());
        String rule = dot < 0 ? meant.substring(PREFIX.length()) : meant.substring(PREFIX.length(), dot);
        String part = dot < 0 ? "" : meant.substring(dot + 1);
        String shown = rule.replaceAll("[^a-z0-9-]", "-").replaceFirst("^-+", "");
        return PREFIX + (shown.isEmpty() ? "order" : shown) + "." + nearestPart(part);
    }

    private static String nearestPart(String part) {
        return PARTS.stream()
                .min(Comparator.comparingInt(known -> EditDistance.between(known, part)))
                .orElseThrow();
    }
}
