package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversions by rule where something is wrong: with the page, with its key, or with the rule itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RuleFaultsContract {
    private JspShops shops;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        shops = JspShops.on(start(directory.resolve("server")), directory, "rules", "bare", "fails", "late", "thanks");
        shops.deploy("augment", shops.shop("augment").parameters(ShopRules.all()));
    }

    @AfterAll
    void close() {
        shops.close();
    }

    @Test
    void recordsNothingWithoutAKeyAndSaysSo() throws Exception {
        Operator operator = shops.operator("augment");
        long before = operator.counters().getOrDefault("rule.order.without-key", 0L);
        String clickId = Browser.newClickId();
        Answer page = visitor().with("tagtwin_click", clickId).get("rules/thanks.jsp");

        assertThat(page.keys()).singleElement().asString().hasSizeGreaterThan(20);
        operator.awaits("rule.order.without-key", before + 1);
        assertThat(operator.counters().get("finding.rule-without-key")).isPositive();
        assertThat(SentEvents.of(shops.line(), clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("event_type"))
                .isEqualTo("page_view");
    }

    @Test
    void leavesThePageWholeWhereAnExpressionFails() throws Exception {
        Operator operator = shops.operator("augment");
        Answer page = visitor().get("rules/bare.jsp?order=broken");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("The end</p>");
        operator.awaits("rule.broken.failed", 1);
        assertThat(operator.counters().get("finding.rule-failed")).isPositive();
    }

    @Test
    void takesBackWhatAPageEarnedThatFailedAfterAll() throws Exception {
        Operator operator = shops.operator("augment");
        String clickId = Browser.newClickId();
        Browser visitor = visitor().with("tagtwin_click", clickId);
        Answer page = visitor.get("rules/fails.jsp?order=" + JspShops.newOrder());

        assertThat(page.status()).isEqualTo(500);
        operator.awaits("skipped.rule-status", 1);
        visitor.get("rules/fails.jsp");
        assertThat(SentEvents.of(shops.line(), clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("event_type"))
                .isEqualTo("page_view");
    }

    @Test
    void givesAKeyThatComesLateThePagesKeyAndSaysSo() throws Exception {
        String clickId = Browser.newClickId();
        Answer page = visitor().with("tagtwin_click", clickId).get("rules/late.jsp?order=" + JspShops.newOrder());

        assertThat(SentEvents.of(shops.line(), clickId).await(2))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsOnly(page.keys().get(0));
        shops.operator("augment").awaits("finding.late-key", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule.order.key|${order.|rule.order.key is '${order.'",
                "rule.order.path|nowhere|rule.order.path is 'nowhere'",
                "rule.order.event|Purchase!|rule.order.event is 'Purchase!'",
                "rule.order.pth|/a|the nearest is 'rule.order.path'"
            })
    void failsTheStartOverABrokenRuleAndNamesIt(String setting, String text, String message) throws Exception {
        Map<String, String> settings = ShopRules.all();
        settings.put(setting, text);
        String name = "broken-" + UUID.randomUUID();
        WarFile shop = shops.shop(name).parameters(settings);

        assertThatThrownBy(() -> shops.deploy(name, shop)).hasStackTraceContaining(message);
    }

    private Browser visitor() {
        return shops.visitor("augment");
    }
}
