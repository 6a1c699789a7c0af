package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JSP tags print of the values that they are given, and what LINE gets of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TagValuesContract {
    /** What the template {@code thanks} prints of its conversion. */
    static final String CALL = "<script>window._lt&&_lt('send','cv',{type:'Purchase',value:1280,currency:'TWD'},"
            + "['6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18']);</script>";

    private JspShops shops;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        shops = JspShops.on(
                start(directory.resolve("server")), directory, "tags", "given", "nonce", "thanks", "twice", "unasked");
        shops.deploy("augment", shops.shop("augment"));
    }

    @AfterAll
    void close() {
        shops.close();
    }

    @Test
    void printsNothingOfAValueButWhatLineTagTakes() throws Exception {
        Answer page = visitor().get("tags/thanks.jsp?order=" + JspShops.newOrder());

        assertThat(page.text()).contains("</head><body>").contains(CALL).doesNotContain("Example", "0910", "ruby");
        assertThat(page.keys()).hasSize(1);
    }

    @Test
    void tellsWhoTheVisitorIs() throws Exception {
        String clickId = Browser.newClickId();
        String order = JspShops.newOrder();
        Answer page = visitor().with("tagtwin_click", clickId).get("tags/thanks.jsp?order=" + order);

        JsonObject purchase = SentEvents.of(shops.line(), clickId).await(2).get(1);
        assertThat(page.externalIds()).containsExactly("M-" + order);
        assertThat(purchase.getJsonObject("user"))
                .isEqualTo(Json.object(Map.of(
                        "click_id",
                        clickId,
                        "external_id",
                        "M-" + order,
                        "email",
                        "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b",
                        "phone",
                        "f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18")));
        assertThat(purchase.getJsonObject("custom").getJsonArray("item_ids").getValuesAs(JsonString::getString))
                .containsExactly("ruby-100", "oolong");
    }

    @Test
    void printsTheFirstConversionOfANameAlone() throws Exception {
        String clickId = Browser.newClickId();
        String order = JspShops.newOrder();
        TagRun tag = TagRun.of(visitor().with("tagtwin_click", clickId).get("tags/twice.jsp?order=" + order));

        assertThat(tag.conversions()).containsExactly("Purchase", "Subscribe");
        assertThat(SentEvents.of(shops.line(), clickId).await(4))
                .extracting(event -> event.getJsonObject("event"))
                .extracting(event -> event.getString("event_name", "") + " " + event.getString("deduplication_key"))
                .containsExactly(" " + order, "Purchase " + order, "Purchase " + order + "-2", "Subscribe " + order);
    }

    @ParameterizedTest
    @CsvSource({
        "name=Pur%27chase, event-name",
        "name=%3C/script%3E, event-name",
        "order=, order-id",
        "order=%24%7Border.id%7D, order-id",
        "value=1%29%3Balert%281, value",
        "value=NaN, value",
        "currency=TWD%27%7D, currency",
        "quantity=many, quantity",
        "items=none, item-ids",
        "category=, category"
    })
    void refusesWhatLineWouldAndLeavesThePageWhole(String given, String refusal) throws Exception {
        Operator operator = shops.operator("augment");
        long before = operator.counters().getOrDefault("refused." + refusal, 0L);
        String query = (given.startsWith("order=") ? "" : "order=" + JspShops.newOrder() + "&") + given;
        Answer page = visitor().get("tags/given.jsp?" + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .doesNotContain("'cv'", "alert")
                .containsOnlyOnce("</script>")
                .contains("The end</p>");
        operator.awaits("refused." + refusal, before + 1);
    }

    @Test
    void printsWhatIsLeftOfAConversionThatLineTakes() throws Exception {
        Answer page = visitor()
                .get("tags/given.jsp?order=" + JspShops.newOrder()
                        + "&value=19.90&currency=THB&quantity=2&items=a,b&category="
                        + encoded("</script><script>alert(1)</script>"));

        assertThat(page.text())
                .contains("_lt('send','cv',{type:'Purchase',value:19.90,currency:'THB'},")
                .doesNotContain("alert");
    }

    @Test
    void carriesTheNonceOfThePagesPolicy() throws Exception {
        Answer page = visitor().get("tags/nonce.jsp?order=1&policy=" + encoded("script-src 'nonce-bW9zc3k='"));

        assertThat(page.text())
                .contains("<script nonce=\"bW9zc3k=\">if(!window._lt)", "<script nonce=\"bW9zc3k=\">window._lt&&");
        assertThat(page.keys()).hasSize(1);
    }

    @Test
    void printsNoScriptThatThePagesPolicyForbids() throws Exception {
        Answer page = visitor().get("tags/nonce.jsp?order=1&policy=" + encoded("script-src 'self'"));

        assertThat(page.text()).doesNotContain("<script");
    }

    @Test
    void settlesTheKeyOnlyWhenItsTextIsAskedFor() throws Exception {
        String order = JspShops.newOrder();
        Answer page = visitor().get("tags/unasked.jsp?order=" + order);

        assertThat(page.text()).contains("<title>a key</title>");
        assertThat(page.keys()).containsExactly(order);
    }

    private Browser visitor() {
        return shops.visitor("augment");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
