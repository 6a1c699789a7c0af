package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions by rule, with the server's own Expression Language, by what pages hold and by what LINE counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RulesContract {
    private static final List<String> PAGES = List.of("bare", "begin", "fails", "late", "place", "tag", "thanks");
    private static final List<String> MODES = List.of("augment", "install", "manual");

    private final LineStandIn line = LineStandIn.start(0);

    private Path directory;
    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        directory = temporary;
        server = start(temporary.resolve("server"));
        for (String mode : MODES) {
            Map<String, String> settings = rules();
            settings.put("tag-mode", mode);
            server.deploy(shop(mode, settings).path(), "/" + mode);
        }
        server.deploy(shop("mirror", Map.of("mirror", "on")).path(), "/mirror");
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"augment, thanks", "install, thanks", "install, bare", "augment, tag", "install, tag", "manual, tag"})
    void countsAPurchaseOnceByBothPaths(String mode, String template) throws Exception {
        String order = newOrder();
        Answer page = visitor(mode).get("rules/" + template + ".jsp?order=" + order);
        TagRun tag = TagRun.of(page);
        tag.report(line);

        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        awaitBothPaths("Purchase", order);
    }

    @Test
    void mirrorsThePagesOwnPurchase() throws Exception {
        TagRun tag = TagRun.of(visitor("mirror").get("rules/thanks.jsp"));
        tag.report(line);

        assertThat(tag.conversions()).containsExactly("Purchase");
        awaitBothPaths("Purchase", tag.key());
    }

    @Test
    void sendsWhatTheShopsObjectsHold() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        visitor("augment").with("tagtwin_click", clickId).get("rules/thanks.jsp?order=" + order);

        JsonObject purchase = SentEvents.of(line, clickId).await(2).get(1);
        assertThat(purchase.getJsonObject("event"))
                .containsEntry("event_name", Json.text("Purchase"))
                .containsEntry("deduplication_key", Json.text(order));
        assertThat(purchase.getJsonObject("custom").getJsonNumber("value").intValueExact())
                .isEqualTo(1280);
        assertThat(purchase.getJsonObject("custom").getString("currency")).isEqualTo("TWD");
        assertThat(purchase.getJsonObject("custom").getJsonArray("item_ids").getValuesAs(JsonString::getString))
                .containsExactly("RUBY-100", "OOLONG");
    }

    @Test
    void countsAReloadOnce() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor("augment").with("tagtwin_click", clickId);
        visitor.get("rules/thanks.jsp?order=" + order);
        visitor.get("rules/thanks.jsp?order=" + order);
        visitor.get("rules/thanks.jsp?order=" + order + "-2");

        assertThat(SentEvents.of(line, clickId).await(5))
                .extracting(event -> event.getJsonObject("event"))
                .extracting(event -> event.getString("event_name", "") + " " + event.getString("deduplication_key"))
                .containsExactly(
                        " " + order, "Purchase " + order, " " + order, " " + order + "-2", "Purchase " + order + "-2");
    }

    @Test
    void readsTheSession() throws Exception {
        String order = newOrder();
        Browser visitor = visitor("augment");
        visitor.get("rules/begin.jsp?order=" + order);

        assertThat(visitor.get("rules/late.jsp?of=session").keys()).containsExactly(order);
    }

    @Test
    void beginsNoSession() throws Exception {
        Answer page = visitor("augment").get("rules/late.jsp?of=session");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void recordsNothingWithoutAKeyAndSaysSo() throws Exception {
        Operator operator = Operator.of(server, "/augment");
        long before = operator.counters().getOrDefault("rule.order.without-key", 0L);
        String clickId = Browser.newClickId();
        Answer page = visitor("augment").with("tagtwin_click", clickId).get("rules/thanks.jsp");

        assertThat(page.keys()).singleElement().asString().hasSizeGreaterThan(20);
        operator.awaits("rule.order.without-key", before + 1);
        assertThat(operator.counters().get("finding.rule-without-key")).isPositive();
        assertThat(SentEvents.of(line, clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("event_type"))
                .isEqualTo("page_view");
    }

    @Test
    void leavesThePageWholeWhereAnExpressionFails() throws Exception {
        Operator operator = Operator.of(server, "/augment");
        Answer page = visitor("augment").get("rules/bare.jsp?order=broken");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("The end</p>");
        operator.awaits("rule.broken.failed", 1);
        assertThat(operator.counters().get("finding.rule-failed")).isPositive();
    }

    @Test
    void takesBackWhatAPageEarnedThatFailedAfterAll() throws Exception {
        Operator operator = Operator.of(server, "/augment");
        String clickId = Browser.newClickId();
        Browser visitor = visitor("augment").with("tagtwin_click", clickId);
        Answer page = visitor.get("rules/fails.jsp?order=" + newOrder());

        assertThat(page.status()).isEqualTo(500);
        operator.awaits("skipped.rule-status", 1);
        visitor.get("rules/fails.jsp");
        assertThat(SentEvents.of(line, clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("event_type"))
                .isEqualTo("page_view");
    }

    @Test
    void givesAKeyThatComesLateThePagesKeyAndSaysSo() throws Exception {
        String clickId = Browser.newClickId();
        Answer page = visitor("augment").with("tagtwin_click", clickId).get("rules/late.jsp?order=" + newOrder());

        assertThat(SentEvents.of(line, clickId).await(2))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsOnly(page.keys().get(0));
        Operator.of(server, "/augment").awaits("finding.late-key", 1);
    }

    @ParameterizedTest
    @CsvSource({"augment, thanks", "install, thanks", "install, bare"})
    void handsAPurchaseToThePageThatARedirectLeadsTo(String mode, String next) throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor(mode).with("tagtwin_click", clickId);
        Answer placed = visitor.post("rules/place.jsp", "order=" + order + "&to=" + next + ".jsp");
        TagRun tag = TagRun.of(visitor.get("rules/" + next + ".jsp"));
        TagRun reload = TagRun.of(visitor.get("rules/" + next + ".jsp"));
        tag.report(line);

        assertThat(placed.status()).isEqualTo(302);
        assertThat(List.of(tag.key(), reload.key())).containsOnly(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        assertThat(reload.conversions()).hasSize(next.equals("bare") ? 0 : 1);
        awaitBothPaths("Purchase", order);
        assertThat(SentEvents.of(line, clickId).await(3))
                .filteredOn(event -> event.toString().contains("Purchase"))
                .hasSize(1);
    }

    @Test
    void sharesTheNextPagesKeyWhereARedirectHasNone() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("augment").with("tagtwin_click", clickId);
        Answer added = visitor.post("cart", "id=ruby-100&quantity=1");
        TagRun tag = TagRun.of(visitor.get(added.header("Location").orElseThrow()));

        assertThat(SentEvents.of(line, clickId).await(2))
                .extracting(event -> event.getJsonObject("event"))
                .extracting(event -> event.getString("event_name", "") + " " + event.getString("deduplication_key"))
                .containsExactlyInAnyOrder(" " + tag.key(), "AddToCart " + tag.key());
    }

    @Test
    void recordsAfterAnAnswerThatIsNoPage() throws Exception {
        String clickId = Browser.newClickId();
        Answer answer = visitor("augment")
                .with("tagtwin_click", clickId)
                .ask("POST", "cart?id=ruby-100&quantity=1", "Sec-Fetch-Dest", "empty");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(SentEvents.of(line, clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("event_name"))
                .isEqualTo("AddToCart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Googlebot/2.1", "prefetch"})
    void countsNothingOfThoseWhoOnlyLookWithoutAKey(String who) throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("augment").with("tagtwin_click", clickId);
        boolean robot = who.contains("bot");
        visitor.get("rules/begin.jsp?order=1", robot ? "User-Agent" : "Sec-Purpose", who);
        visitor.get("rules/begin.jsp?order=1");

        assertThat(SentEvents.of(line, clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("event_name"))
                .isEqualTo("ViewItemDetail");
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
        Map<String, String> settings = rules();
        settings.put(setting, text);
        String name = "broken-" + UUID.randomUUID();
        WarFile shop = shop(name, settings);

        assertThatThrownBy(() -> server.deploy(shop.path(), "/" + name)).hasStackTraceContaining(message);
    }

    private static Map<String, String> rules() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "rule.order.path", "/rules/thanks.jsp",
                "rule.order.event", "Purchase",
                "rule.order.key", "${requestScope.order.id}",
                "rule.order.value", "${order.total}",
                "rule.order.currency", "TWD",
                "rule.order.items", "${order.lines.stream().map(code -> code.toUpperCase()).toList()}"));
        settings.putAll(rule("bare", "regex:/rules/(bare|tag|fails)[.]jsp", "Purchase", "${param.order}"));
        settings.putAll(rule("late", "/rules/late.jsp", "GenerateLead", "${late}"));
        settings.putAll(rule("session", "/rules/late.jsp", "CompleteRegistration", "${sessionScope.order.id}"));
        settings.putAll(rule("broken", "/rules/bare.jsp", "Purchase", "${param.order.nothingOfThisName}"));
        settings.put("rule.broken.when", "${param.order == 'broken'}");
        settings.putAll(rule("place", "/rules/place.jsp", "Purchase", "${sessionScope.placed}"));
        settings.put("rule.place.status", "302");
        settings.putAll(rule("cart", "/cart", "AddToCart", "${param.none}"));
        settings.putAll(Map.of("rule.cart.method", "POST", "rule.cart.status", "302", "rule.cart.without-key", "send"));
        settings.putAll(Map.of(
                "rule.look.path", "/rules/begin.jsp",
                "rule.look.event", "ViewItemDetail",
                "rule.look.without-key", "send"));
        return settings;
    }

    private static Map<String, String> rule(String name, String path, String event, String key) {
        return Map.of(
                "rule." + name + ".path", path,
                "rule." + name + ".event", event,
                "rule." + name + ".key", key,
                "rule." + name + ".value", "1280",
                "rule." + name + ".currency", "TWD");
    }

    private void awaitBothPaths(String name, String key) throws InterruptedException {
        Counted.by(line).awaitBothPaths(name, key);
    }

    private Browser visitor(String application) {
        return new Browser(server.uri().resolve("/" + application + "/")).with("tagtwin_click", Browser.newClickId());
    }

    private static String newOrder() {
        return "T-" + UUID.randomUUID();
    }

    private WarFile shop(String name, Map<String, String> settings) throws Exception {
        return WarFile.copy(WarFile.ofTheShop(), directory.resolve(name + ".war"))
                .addTemplates("rules", PAGES)
                .parameters(settings)
                .parameters(Map.of(
                        "endpoint", line.uri().toString(),
                        "delay", "0s",
                        "directory", directory.resolve(name + "-queue").toString()));
    }
}
