package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSettingsTest {
    @Test
    void takesOfEachPartTheFirstPlaceThatHasAText() {
        Settings settings = Settings.of(
                NamedTexts.plain("filter", Map.of("rule.order.path", " /done ", "rule.order.key", " ")),
                NamedTexts.prefixed(
                        "web.xml", Map.of("tagtwin.rule.order.key", "${id}", "tagtwin.rule.lead.path", "/")),
                NamedTexts.environment(Map.of(
                        "TAGTWIN_RULE_ORDER_PATH", "/other",
                        "TAGTWIN_RULE_VIP_KEY_WITHOUT_KEY", "send",
                        "TAGTWIN_RULE_ORDER_EVENT", "Purchase")));
        List<RuleSettings> rules = settings.rules();

        assertThat(rules).extracting(RuleSettings::name).containsExactly("lead", "order", "vip-key");
        assertThat(rules.get(1).text("path")).contains("/done");
        assertThat(rules.get(1).text("key")).contains("${id}");
        assertThat(rules.get(1).text("event")).contains("Purchase");
        assertThat(rules.get(1).text("value")).isEmpty();
        assertThat(rules.get(2).text("without-key")).contains("send");
    }

    @ParameterizedTest
    @CsvSource({"rule.order.pth, rule.order.path", "rule.order.item, rule.order.items"})
    void namesTheNearestWithinTheRule(String name, String nearest) {
        assertThatThrownBy(() -> Settings.of(NamedTexts.plain("web.xml", Map.of(name, "x"))))
                .isInstanceOf(SettingsException.class)
                .hasMessage("unknown setting '" + name + "' in web.xml; the nearest is '" + nearest + "'");
    }

    @Test
    void areShownAsTheyAre() {
        assertThat(Settings.of(NamedTexts.plain("filter", Map.of("rule.order.path", "/done"))))
                .hasToString("rule.order.path='/done' from filter");
    }

    @Test
    void waitForTheNextStart() {
        Settings settings = Settings.of(NamedTexts.plain("filter", Map.of("rule.a.path", "/a", "rule.b.path", "/b")));

        assertThat(settings.waitingForRestart(
                        List.of(NamedTexts.plain("filter", Map.of("rule.a.path", "/x", "rule.c.path", "/c")))))
                .containsExactly("rule.a.path", "rule.b.path", "rule.c.path");
    }

    @Test
    void haveARowForEachPartInTheirPage() throws IOException {
        String page = Files.readString(Path.of("../docs/rules.md"));

        assertThat(RuleSettings.PARTS).allSatisfy(part -> assertThat(page).contains("\n| `" + part + "` |"));
    }
}
