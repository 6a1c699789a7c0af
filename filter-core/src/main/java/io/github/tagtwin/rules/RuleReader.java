package io.github.tagtwin.rules;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.settings.RuleSettings;
import io.github.tagtwin.settings.SettingsException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one rule out of its settings' texts. Each method throws a {@link SettingsException} that names the setting, what
 * was found, and what is allowed.
 */
final class RuleReader {
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");
    private static final String WITHOUT_KEY = "without-key";
    private static final String KEY_NEEDED =
            "without a key each reload of the page would count again; where it is to be" + " so, set ";

    private final RuleSettings texts;
    private final List<String> siteNames;
    private final Expressions expressions;

    RuleReader(RuleSettings texts, List<String> siteNames, Expressions expressions) {
        this.texts = texts;
        this.siteNames = siteNames;
        this.expressions = expressions;
    }

    Rule read() {
        Target target = new Target(
                sites(),
                paths(),
                list("method", "GET,POST", METHOD, "methods: GET, POST"),
                list("status", "200", STATUS, "statuses: 200, 201").stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
        boolean keyless = isKeyless();
        return new Rule(
                texts.name(), target, template("when", "true"), new Draft(event(), key(keyless), details()), keyless);
    }

    private Predicate<String> sites() {
        if (texts.text("site").isEmpty()) {
            return site -> true;
        }
        Pattern known = Pattern.compile(String.join("|", siteNames));
        return list("site", "", known, "names of sites: " + String.join(", ", siteNames))::contains;
    }

    private Predicate<String> paths() {
        return read("path", Paths::of);
    }

    private String event() {
        return read("event", text -> {
            if (!ConversionEvent.isName(text)) {
                throw new IllegalArgumentException("allowed: " + Refusal.EVENT_NAME.rule());
            }
            return text;
        });
    }

    private boolean isKeyless() {
        String text = texts.text(WITHOUT_KEY).orElse("refuse");
        if (!Set.of("refuse", "send").contains(text)) {
            throw texts.refused(WITHOUT_KEY, "allowed: refuse, send");
        }
        return text.equals("send");
    }

    private Template key(boolean keyless) {
        Template key = template("key", "");
        if (key.isLiteral() && texts.text("key").isPresent()) {
            throw texts.refused(
                    "key", "the same key for every order would make all of them one: allowed is an expression, ${…}");
        }
        if (key.isLiteral() && !keyless) {
            throw texts.refused("key", KEY_NEEDED + texts.setting(WITHOUT_KEY) + "=send");
        }
        return key;
    }

    private Map<Detail, Template> details() {
        Map<Detail, Template> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            texts.text(detail.part()).ifPresent(text -> details.put(detail, detail(detail)));
        }
        boolean purchase = texts.text("event").filter("Purchase"::equals).isPresent();
        if (!details.containsKey(Detail.VALUE) && (purchase || details.containsKey(Detail.CURRENCY))) {
            throw texts.refused("value", purchase ? Refusal.PURCHASE_WITHOUT_VALUE.rule() : Refusal.CURRENCY.rule());
        }
        return details;
    }

    private Template detail(Detail detail) {
        Template template = template(detail.part(), "");
        if (template.isLiteral()) {
            detail.refusal(template.literal()).ifPresent(refusal -> {
                throw texts.refused(detail.part(), "allowed: " + refusal.rule());
            });
        }
        return template;
    }

    private Template template(String part, String byDefault) {
        return texts.text(part).isEmpty()
                ? Template.of(byDefault, expressions)
                : read(part, text -> Template.of(text, expressions));
    }

    private Set<String> list(String part, String byDefault, Pattern form, String allowed) {
        Set<String> each = Arrays.stream(texts.text(part).orElse(byDefault).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        if (!each.stream().allMatch(text -> form.matcher(text).matches())) {
            throw texts.refused(part, "allowed: " + allowed);
        }
        return each;
    }

    private <T> T read(String part, Function<String, T> reading) {
        String text = texts.text(part).orElseThrow(() -> texts.refused(part, "a rule needs it"));
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException impossible) {
            throw texts.refused(part, String.valueOf(impossible.getMessage()));
        }
    }
}
