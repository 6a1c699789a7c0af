package io.github.tagtwin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.capture.Site;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
    private static final Map<String, String> WHOLE = Map.of(
            "rule.order.path", "/order/done",
            "rule.order.event", "Purchase",
            "rule.order.key", "${order.id}",
            "rule.order.value", "${order.total}",
            "site.pots.path", "/pots/*",
            "site.cups.path", "/cups/*");

    @ParameterizedTest
    @CsvSource({
        "site, tea, 'names of sites: cups, pots, -'",
        "site, 'pots,', 'names of sites: cups, pots, -'",
        "path, order/done, paths within the application",
        "path, '/order/done, *', paths within the application",
        "path, /order/*/done, paths within the application",
        "path, *., paths within the application",
        "path, 'regex:/order/(', no regular expression",
        "method, get, 'GET, POST'",
        "status, 2xx, '200, 201'",
        "when, ${order.paid, closing brace",
        "event, Pur chase, 1 to 20",
        "key, ORDER, would make all of them one",
        "key, '${order.}', ''",
        "key, '${''}', closing brace",
        "without-key, yes, 'refuse, send'",
        "value, '1,280', a number from 0",
        "value, '${1 +}', ''",
        "currency, twd, three capital letters",
        "quantity, two, a whole number",
    })
    void namesAnImpossibleSettingWithItsTextAndWhatIsAllowed(String part, String text, String allowed) {
        assertThatThrownBy(() -> rules(with(part, text), Expressions.ofThisServer()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("rule.order." + part + " is '" + text + "'; ")
                .hasMessageContaining(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "path, a rule needs it",
        "event, a rule needs it",
        "key, set rule.order.without-key=send",
        "value, LINE demands a value for Purchase"
    })
    void namesASettingThatIsMissing(String part, String reason) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.remove("rule.order." + part);

        assertThatThrownBy(() -> rules(settings, Expressions.ofThisServer()))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("rule.order." + part + " isn't set; ")
                .hasMessageEndingWith(reason);
    }

    @Test
    void demandsAValueForACurrency() {
        Map<String, String> settings = with("event", "AddToCart");
        settings.remove("rule.order.value");
        settings.put("rule.order.currency", "TWD");

        assertThatThrownBy(() -> rules(settings, Expressions.ofThisServer()))
                .hasMessageContainingAll("rule.order.value isn't set", "goes with a value");
    }

    @Test
    void namesTheRuleAndTheCureWhereTheServerHasNoExpressionLanguage() {
        Expressions absent = new Expressions(() -> {
            throw new NoClassDefFoundError("jakarta/el/ExpressionFactory");
        });

        assertThatThrownBy(() -> rules(WHOLE, absent))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(
                        "rule.order.key is '${order.id}'",
                        "has no Expression Language",
                        "docs/rules.md#servers-without-expressions");
    }

    @Test
    void asksNoServerForALanguageThatNoRuleNeeds() {
        Expressions unasked = new Expressions(() -> {
            throw new AssertionError("asked");
        });
        Map<String, String> settings = Map.of(
                "rule.lead.path", "/thanks",
                "rule.lead.event", "GenerateLead",
                "rule.lead.without-key", "send",
                "rule.lead.value", "10",
                "rule.lead.currency", "TWD");

        assertThat(rules(settings, unasked)
                        .of(Asked.get("/thanks").request(), Site.UNNAMED, new Told())
                        .orElseThrow()
                        .inTheEnd(200))
                .singleElement()
                .satisfies(made -> assertThat(made.custom().byLineName()).hasToString("{currency=TWD, value=10}"));
        assertThat(rules(Map.of(), unasked).of(Asked.get("/").request(), Site.UNNAMED, new Told()))
                .isEmpty();
    }

    private static Map<String, String> with(String part, String text) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.put("rule.order." + part, text);
        return settings;
    }

    private static Rules rules(Map<String, String> settings, Expressions expressions) {
        return Rules.of(Settings.of(NamedTexts.plain("test", settings)), expressions);
    }
}
