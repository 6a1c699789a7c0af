package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    private static final List<String> MODES = List.of("augment", "install", "manual");

    private JspShops shops;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        shops = JspShops.on(
                start(directory.resolve("server")),
                directory,
                "rules",
                "bare",
                "begin",
                "late",
                "place",
                "tag",
                "thanks");
        for (String mode : MODES) {
            shops.deploy(mode, shops.shop(mode).parameters(ShopRules.all()).parameters(Map.of("tag-mode", mode)));
        }
        shops.deploy("mirror", shops.shop("mirror").parameters(Map.of("mirror", "on")));
    }

    @AfterAll
    void close() {
        shops.close();
    }

    @ParameterizedTest
    @CsvSource({"augment, thanks", "install, thanks", "install, bare", "augment, tag", "install, tag", "manual, tag"})
    void countsAPurchaseOnceByBothPaths(String mode, String template) throws Exception {
        String order = JspShops.newOrder();
        Answer page = shops.visitor(mode).get("rules/" + template + ".jsp?order=" + order);
        TagRun tag = TagRun.of(page);
        tag.report(shops.line());

        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        shops.awaitBothPaths("Purchase", order);
    }

    @Test
    void mirrorsThePagesOwnPurchase() throws Exception {
        TagRun tag = TagRun.of(shops.visitor("mirror").get("rules/thanks.jsp"));
        tag.report(shops.line());

        assertThat(tag.conversions()).containsExactly("Purchase");
        shops.awaitBothPaths("Purchase", tag.key());
    }

    @Test
    void sendsWhatTheShopsObjectsHold() throws Exception {
        String clickId = Browser.newClickId();
        String order = JspShops.newOrder();
        shops.visitor("augment").with("tagtwin_click", clickId).get("rules/thanks.jsp?order=" + order);

        JsonObject purchase = SentEvents.of(shops.line(), clickId).await(2).get(1);
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
        String order = JspShops.newOrder();
        Browser visitor = shops.visitor("augment").with("tagtwin_click", clickId);
        visitor.get("rules/thanks.jsp?order=" + order);
        visitor.get("rules/thanks.jsp?order=" + order);
        visitor.get("rules/thanks.jsp?order=" + order + "-2");

        assertThat(SentEvents.of(shops.line(), clickId).await(5))
                .extracting(event -> event.getJsonObject("event"))
                .extracting(event -> event.getString("event_name", "") + " " + event.getString("deduplication_key"))
                .containsExactly(
                        " " + order, "Purchase " + order, " " + order, " " + order + "-2", "Purchase " + order + "-2");
    }

    @Test
    void readsTheSession() throws Exception {
        String order = JspShops.newOrder();
        Browser visitor = shops.visitor("augment");
        visitor.get("rules/begin.jsp?order=" + order);

        assertThat(visitor.get("rules/late.jsp?of=session").keys()).containsExactly(order);
    }

    @Test
    void beginsNoSession() throws Exception {
        Answer page = shops.visitor("augment").get("rules/late.jsp?of=session");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @ParameterizedTest
    @CsvSource({"augment, thanks", "install, thanks", "install, bare"})
    void handsAPurchaseToThePageThatARedirectLeadsTo(String mode, String next) throws Exception {
        String clickId = Browser.newClickId();
        String order = JspShops.newOrder();
        Browser visitor = shops.visitor(mode).with("tagtwin_click", clickId);
        Answer placed = visitor.post("rules/place.jsp", "order=" + order + "&to=" + next + ".jsp");
        TagRun tag = TagRun.of(visitor.get("rules/" + next + ".jsp"));
        TagRun reload = TagRun.of(visitor.get("rules/" + next + ".jsp"));
        tag.report(shops.line());

        assertThat(placed.status()).isEqualTo(302);
        assertThat(List.of(tag.key(), reload.key())).containsOnly(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        assertThat(reload.conversions()).hasSize(next.equals("bare") ? 0 : 1);
        shops.awaitBothPaths("Purchase", order);
        assertThat(SentEvents.of(shops.line(), clickId).await(3))
                .filteredOn(event -> event.toString().contains("Purchase"))
                .hasSize(1);
    }

    @Test
    void sharesTheNextPagesKeyWhereARedirectHasNone() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = shops.visitor("augment").with("tagtwin_click", clickId);
        Answer added = visitor.post("cart", "id=ruby-100&quantity=1");
        TagRun tag = TagRun.of(visitor.get(added.header("Location").orElseThrow()));

        assertThat(SentEvents.of(shops.line(), clickId).await(2))
                .extracting(event -> event.getJsonObject("event"))
                .extracting(event -> event.getString("event_name", "") + " " + event.getString("deduplication_key"))
                .containsExactlyInAnyOrder(" " + tag.key(), "AddToCart " + tag.key());
    }

    @Test
    void recordsAfterAnAnswerThatIsNoPage() throws Exception {
        String clickId = Browser.newClickId();
        Answer answer = shops.visitor("augment")
                .with("tagtwin_click", clickId)
                .ask("POST", "cart?id=ruby-100&quantity=1", "Sec-Fetch-Dest", "empty");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(SentEvents.of(shops.line(), clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("event_name"))
                .isEqualTo("AddToCart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Googlebot/2.1", "prefetch"})
    void countsNothingOfThoseWhoOnlyLookWithoutAKey(String who) throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = shops.visitor("augment").with("tagtwin_click", clickId);
        boolean robot = who.contains("bot");
        visitor.get("rules/begin.jsp?order=1", robot ? "User-Agent" : "Sec-Purpose", who);
        visitor.get("rules/begin.jsp?order=1");

        assertThat(SentEvents.of(shops.line(), clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("event_name"))
                .isEqualTo("ViewItemDetail");
    }
}
