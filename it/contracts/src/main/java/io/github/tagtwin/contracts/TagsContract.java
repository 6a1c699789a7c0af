package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

/** The tag library in JSP pages, by what they print and by what LINE counts, in each mode. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TagsContract {
    private static final String CALL =
            "<script>window._lt&&_lt('send','cv',{type:'Purchase',value:1280,currency:'TWD'},"
                    + "['6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18']);</script>";
    private static final List<String> PAGES = List.of(
            "again",
            "body",
            "early",
            "forward",
            "given",
            "key",
            "nonce",
            "own",
            "part",
            "streamed",
            "tea",
            "thanks",
            "twice",
            "unasked",
            "untagged");

    private final LineStandIn line = LineStandIn.start(0);

    private Path directory;
    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        directory = temporary;
        server = start(temporary.resolve("server"));
        for (String mode : List.of("augment", "install", "hook", "manual")) {
            server.deploy(shop(mode).parameters(Map.of("tag-mode", mode)).path(), "/" + mode);
        }
        server.deploy(shop("aside").withoutParameter("access-token").path(), "/aside");
        server.deploy(shop("unset").withoutParameter("line-tag-id").path(), "/unset");
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void countsAPageViewOnceByBothPaths(String mode) throws Exception {
        Answer page = visitor(mode).get("tags/tea.jsp");
        TagRun tag = TagRun.of(page);
        tag.report(line);

        // Open Liberty leaves the line break of a directive.
        assertThat(page.text().strip()).startsWith("<!DOCTYPE html>").contains("customerType:'lap',");
        assertThat(tag.inits()).isOne();
        assertThat(tag.conversions()).isEmpty();
        assertThat(tag.key()).hasSizeGreaterThan(20);
        awaitBothPaths("", tag.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void countsAPurchaseOnceByBothPaths(String mode) throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        // Where the page prints the key itself, the conversion has to name it before.
        String template = mode.equals("manual") ? "early" : "thanks";
        Answer page = visitor(mode).with("tagtwin_click", clickId).get("tags/" + template + ".jsp?order=" + order);
        TagRun tag = TagRun.of(page);
        tag.report(line);

        assertThat(tag.inits()).isOne();
        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        awaitBothPaths("Purchase", order);
        JsonObject purchase = SentEvents.of(line, clickId).await(2).get(1);
        assertThat(purchase.getJsonObject("custom").getJsonNumber("value").intValueExact())
                .isEqualTo(1280);
        assertThat(purchase.getJsonObject("custom").getString("currency")).isEqualTo("TWD");
    }

    @Test
    void printsNothingOfAValueButWhatLineTagTakes() throws Exception {
        Answer page = visitor("augment").get("tags/thanks.jsp?order=" + newOrder());

        assertThat(page.text()).contains("</head><body>").contains(CALL).doesNotContain("Example", "0910", "ruby");
        assertThat(page.keys()).hasSize(1);
    }

    @Test
    void tellsWhoTheVisitorIs() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Answer page = visitor("augment").with("tagtwin_click", clickId).get("tags/thanks.jsp?order=" + order);

        JsonObject purchase = SentEvents.of(line, clickId).await(2).get(1);
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

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void sendsAConversionOfBeforeTheTagWithTheTag(String mode) throws Exception {
        String order = newOrder();
        Answer page = visitor(mode).get("tags/early.jsp?order=" + order);
        TagRun tag = TagRun.of(page);

        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        assertThat(tag.inits()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void printsOneTagHoweverOftenItStandsInAPage(String mode) throws Exception {
        TagRun tag = TagRun.of(visitor(mode).get("tags/again.jsp"));

        assertThat(tag.inits()).isOne();
        assertThat(tag.key()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook"})
    void printsOneTagWhereverItStandsInAPage(String mode) throws Exception {
        String order = newOrder();
        TagRun tag = TagRun.of(visitor(mode).get("tags/body.jsp?order=" + order));
        tag.report(line);

        assertThat(tag.inits()).isOne();
        assertThat(tag.key()).isEqualTo(order);
        awaitBothPaths("Purchase", order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook"})
    void takesThePagesKeyWhereThatIsOutAlready(String mode) throws Exception {
        TagRun tag = TagRun.of(visitor(mode).get("tags/streamed.jsp?order=" + newOrder()));
        tag.report(line);

        assertThat(tag.inits()).isOne();
        assertThat(tag.conversions()).containsExactly("Purchase");
        awaitBothPaths("Purchase", tag.key());
    }

    @Test
    void givesAnInstalledTagTheConversionsOfAPageWithoutAny() throws Exception {
        String order = newOrder();
        TagRun tag = TagRun.of(visitor("install").get("tags/untagged.jsp?order=" + order));
        tag.report(line);

        assertThat(tag.inits()).isOne();
        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        awaitBothPaths("Purchase", order);
    }

    @Test
    void leavesAPagesOwnTagTheOnlyOne() throws Exception {
        String order = newOrder();
        Answer page = visitor("augment").get("tags/own.jsp?order=" + order);
        TagRun tag = TagRun.of(page);

        assertThat(page.text()).containsOnlyOnce("<script>if(!window._lt){").contains("']);}</script>");
        assertThat(page.keys()).containsExactly(order, order);
        assertThat(tag.conversions()).contains("Purchase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual"})
    void printsTheTagAnewWhereItsPageIsForwarded(String mode) throws Exception {
        Answer page = visitor(mode).get("tags/forward.jsp");

        assertThat(TagRun.of(page).inits()).isOne();
        assertThat(page.text()).contains("<title>Tea</title>").doesNotContain("Thrown away");
    }

    @Test
    void printsTheFirstConversionOfANameAlone() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        TagRun tag = TagRun.of(visitor("augment").with("tagtwin_click", clickId).get("tags/twice.jsp?order=" + order));

        assertThat(tag.conversions()).containsExactly("Purchase", "Subscribe");
        assertThat(SentEvents.of(line, clickId).await(4))
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
        Operator operator = Operator.of(server, "/augment");
        long before = operator.counters().getOrDefault("refused." + refusal, 0L);
        String query = (given.startsWith("order=") ? "" : "order=" + newOrder() + "&") + given;
        Answer page = visitor("augment").get("tags/given.jsp?" + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .doesNotContain("'cv'", "alert")
                .containsOnlyOnce("</script>")
                .contains("The end</p>");
        operator.awaits("refused." + refusal, before + 1);
    }

    @Test
    void printsWhatIsLeftOfAConversionThatLineTakes() throws Exception {
        Answer page = visitor("augment")
                .get("tags/given.jsp?order=" + newOrder() + "&value=19.90&currency=THB&quantity=2&items=a,b&category="
                        + encoded("</script><script>alert(1)</script>"));

        assertThat(page.text())
                .contains("_lt('send','cv',{type:'Purchase',value:19.90,currency:'THB'},")
                .doesNotContain("alert");
    }

    @Test
    void carriesTheNonceOfThePagesPolicy() throws Exception {
        Answer page = visitor("augment").get("tags/nonce.jsp?order=1&policy=" + encoded("script-src 'nonce-bW9zc3k='"));

        assertThat(page.text())
                .contains("<script nonce=\"bW9zc3k=\">if(!window._lt)", "<script nonce=\"bW9zc3k=\">window._lt&&");
        assertThat(page.keys()).hasSize(1);
    }

    @Test
    void printsNoScriptThatThePagesPolicyForbids() throws Exception {
        Answer page = visitor("augment").get("tags/nonce.jsp?order=1&policy=" + encoded("script-src 'self'"));

        assertThat(page.text()).doesNotContain("<script");
    }

    @Test
    void goesOnWithoutAKeyWhereTheFilterStandsAside() throws Exception {
        TagRun view = TagRun.of(visitor("aside").get("tags/tea.jsp"));
        Answer thanks = visitor("aside").get("tags/thanks.jsp?order=" + newOrder());

        assertThat(view.inits()).isOne();
        assertThat(view.key()).isEmpty();
        assertThat(thanks.keys()).isEmpty();
        assertThat(thanks.text()).contains(CALL);
    }

    @Test
    void printsNothingWithoutALineTagId() throws Exception {
        assertThat(visitor("unset").get("tags/thanks.jsp?order=1").text()).doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install", "hook", "manual", "aside"})
    void printsNothingForAVisitorWhoHasNotAgreed(String application) throws Exception {
        Answer page = visitor(application).get("tags/thanks.jsp?order=1", AgreementHeader.NAME, "no");

        assertThat(page.text()).contains("<title>Thanks</title>").doesNotContain("<script");
        // Open Liberty says no-cache="set-cookie" of a page that begins a session.
        assertThat(page.header("Cache-Control").orElse("")).matches("(no-cache=\"set-cookie[^\"]*\")?");
    }

    @Test
    void givesTemplatesTheKeyAsAText() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        TagRun tag = TagRun.of(visitor("manual").with("tagtwin_click", clickId).get("tags/key.jsp?order=" + order));

        assertThat(tag.key()).isEqualTo(order);
        assertThat(SentEvents.of(line, clickId).await(2))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsOnly(order);
        assertThat(TagRun.of(visitor("aside").get("tags/key.jsp?order=1")).key())
                .isEmpty();
    }

    @Test
    void settlesTheKeyOnlyWhenItsTextIsAskedFor() throws Exception {
        String order = newOrder();
        Answer page = visitor("augment").get("tags/unasked.jsp?order=" + order);

        assertThat(page.text()).contains("<title>a key</title>");
        assertThat(page.keys()).containsExactly(order);
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private WarFile shop(String name) throws Exception {
        return WarFile.copy(WarFile.ofTheShop(), directory.resolve(name + ".war"))
                .add(AgreementHeader.class)
                .addTemplates("tags", PAGES)
                .parameters(Map.of(
                        "endpoint",
                        line.uri().toString(),
                        "delay",
                        "0s",
                        "directory",
                        directory.resolve(name + "-queue").toString(),
                        "consent",
                        "required",
                        "consent-class",
                        AgreementHeader.class.getName()));
    }
}
