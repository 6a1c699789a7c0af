package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.counting.CountedEvent;
import io.github.tagtwin.standin.counting.EventPath;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample shop, as a visitor and as LINE see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ShopContract {
    private static final Duration DELAY = Duration.ofMillis(200);
    private static final String ORDER = "name=Anna&email=%20Test%40Example.com&phone=0910-000-000";

    private static final Pattern DATE = Pattern.compile("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT");
    private static final String[][] CONDITIONS = {{"ETag", "If-None-Match"}, {"Last-Modified", "If-Modified-Since"}};

    private Applications shop;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        shop = Applications.on(start(directory.resolve("filtered")), start(directory.resolve("plain")));
        WarFile withFilter = WarFile.copy(WarFile.ofTheShop(), directory.resolve("with.war"))
                .add(AgreementHeader.class)
                .parameters(Map.of(
                        "endpoint",
                        shop.line().uri().toString(),
                        "delay",
                        DELAY.toMillis() + "ms",
                        "directory",
                        directory.resolve("queue").toString(),
                        "consent",
                        "required",
                        "consent-class",
                        AgreementHeader.class.getName()));
        WarFile without = WarFile.copy(WarFile.ofTheShop(), directory.resolve("without.war"))
                .withoutParameter("access-token");
        shop.deploy(withFilter.path(), without.path());
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void remembersTheClickThatLedToTheShop() throws Exception {
        Answer landing = shop.filtered().get("?lt_r=1&ldtag_cl=" + Browser.newClickId());

        assertThat(landing.status()).isEqualTo(200);
        assertThat(landing.headers("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("tagtwin_click=click_[0-9a-f-]{36};.*")
                .contains("Max-Age=2592000;", "Path=/;", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void remembersNoClickThatItKnows() throws Exception {
        Browser browser = shop.filtered();
        String landing = "?ldtag_cl=" + Browser.newClickId();
        browser.get(landing);

        assertThat(browser.get(landing).headers("Set-Cookie")).isEmpty();
    }

    @Test
    void givesLineTagsInitTheKeyBeforeAllElse() throws Exception {
        Answer page = shop.filtered().get("");

        assertThat(page.text())
                .contains("_lt('init', {deduplicationKey:'" + page.keys().get(0) + "',\n    customerType");
        assertThat(page.header("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void givesEachShowingOfAPageAKeyOfItsOwn() throws Exception {
        Browser browser = shop.filtered();

        assertThat(browser.get("").keys())
                .doesNotContainAnyElementsOf(browser.get("").keys());
    }

    @TestFactory
    Stream<DynamicTest> leavesEveryPageAsItIsButForTheKey() throws Exception {
        List<Walk.Step> filtered = Walk.through(shop.filtered());
        List<Walk.Step> plain = Walk.through(shop.plain());
        assertThat(filtered).hasSameSizeAs(plain);
        return Stream.iterate(0, step -> step < plain.size(), step -> step + 1)
                .map(step -> DynamicTest.dynamicTest(
                        plain.get(step).name(), () -> filtered.get(step).hasOnlyTheKeyMoreThan(plain.get(step))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.css", "leaf.svg"})
    void leavesFilesAlone(String file) throws Exception {
        Answer kept = shop.filtered().get(file);
        Answer plain = shop.plain().get(file);

        assertThat(kept.status()).isEqualTo(200);
        Oracle.of(undated(kept), undated(plain)).findsThePageUntouched();
        for (String[] names : CONDITIONS) {
            Answer again = again(shop.filtered(), file, kept, names);
            assertThat(again.status()).isEqualTo(kept.header(names[0]).isPresent() ? 304 : 200);
            Oracle.of(undated(again), undated(again(shop.plain(), file, plain, names)))
                    .findsThePageUntouched();
        }
    }

    private static Answer again(Browser browser, String file, Answer kept, String[] names) throws Exception {
        return browser.get(file, names[1], kept.header(names[0]).orElse("\"none\""));
    }

    // Some servers date a file by the moment at which they unpacked it.
    private static Answer undated(Answer file) {
        assertThat(file.status() == 304 || file.header("Last-Modified").isPresent())
                .isTrue();
        return file.numbering(DATE, "Sat, 21 Nov 2026 12:00:00 GMT");
    }

    @Test
    void tellsNoWrongLengthToOneWhoAsksForTheHeadAlone() throws Exception {
        Answer head = shop.filtered().head("product?id=ruby-100");
        Answer page = shop.filtered().get("product?id=ruby-100");

        Oracle.of(head, shop.plain().head("product?id=ruby-100")).findsTheHeadOfAnEditedPage();
        assertThat(head.headers("Content-Length")).isSubsetOf(String.valueOf(page.length()));
        assertThat(head.length()).isZero();
    }

    @Test
    void countsAPageViewUnderTheKeyOfItsPage() throws Exception {
        String clickId = Browser.newClickId();
        Answer page = shop.filtered().get("product?id=ruby-100&ldtag_cl=" + clickId, "User-Agent", "Tea/1");

        JsonObject sent = SentEvents.of(shop.line(), clickId).await(1).get(0);
        assertThat(sent.getJsonObject("event"))
                .containsEntry("event_type", Json.text("page_view"))
                .containsEntry("source_type", Json.text("web"))
                .containsEntry("deduplication_key", Json.text(page.keys().get(0)))
                .doesNotContainKey("event_name");
        assertThat(sent.getJsonObject("web"))
                .containsEntry("user_agent", Json.text("Tea/1"))
                .containsEntry("ip_address", Json.text("127.0.0.1"));
        assertThat(sent.getJsonObject("web").getString("url"))
                .endsWith("/shop/product?id=ruby-100&ldtag_cl=" + clickId);
    }

    @Test
    void countsNoPageThatNobodySaw() throws Exception {
        String clickId = Browser.newClickId();
        Browser browser = shop.filtered().with("tagtwin_click", clickId);
        browser.head("");
        browser.get("no-such-page");
        browser.get("shop.css");
        browser.get("", "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        browser.get("", "User-Agent", "curl/8.5.0");
        browser.get("", "Sec-Purpose", "prefetch;prerender");
        browser.get("", "Sec-Fetch-Dest", "empty");
        browser.get("cart");

        assertThat(SentEvents.of(shop.line(), clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("web").getString("url"))
                .asString()
                .endsWith("/cart");
    }

    @Test
    void givesARobotThePageThatPeopleGet() throws Exception {
        Answer page = shop.filtered().get("", "User-Agent", "Googlebot/2.1");

        assertThat(page.keys()).hasSize(1);
        assertThat(page.header("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void sendsAPurchaseOnceWithAllThatIsKnownOfTheBuyer() throws Exception {
        String clickId = Browser.newClickId();
        String browserId = UUID.randomUUID().toString();
        Instant before = Instant.now();
        Browser browser = shop.filtered().with("__lt__cid", browserId);
        browser.get("?ldtag_cl=" + clickId);
        Answer thanks = buy(browser);

        List<JsonObject> sent = SentEvents.of(shop.line(), clickId).await(3);
        JsonObject purchase = sent.get(2);
        assertThat(sent).extracting(ShopContract::type).containsExactly("page_view", "page_view", "conversion");
        assertThat(purchase.getJsonObject("event"))
                .containsEntry("event_name", Json.text("Purchase"))
                .containsEntry("deduplication_key", Json.text(orderId(thanks)));
        assertThat(purchase.getJsonObject("event")
                        .getJsonNumber("event_timestamp")
                        .longValueExact())
                .isBetween(before.getEpochSecond(), Instant.now().getEpochSecond());
        assertThat(purchase.getJsonObject("user"))
                .isEqualTo(Json.object(Map.of(
                        "click_id",
                        clickId,
                        "browser_id",
                        browserId,
                        "external_id",
                        thanks.externalIds().get(0),
                        "email",
                        "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b",
                        "phone",
                        "f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18")));
        assertThat(purchase.getJsonObject("custom").getJsonNumber("value").intValueExact())
                .isEqualTo(1240);
        assertThat(purchase.getJsonObject("custom").getString("currency")).isEqualTo("TWD");
        assertThat(purchase.getJsonObject("custom").getJsonArray("item_ids").getValuesAs(JsonString::getString))
                .containsExactly("ruby-100");
    }

    @Test
    void countsAPurchaseUnderTheKeyThatItsPageGivesToLineTag() throws Exception {
        Answer thanks = buy(shop.filtered().with("tagtwin_click", Browser.newClickId()));

        assertThat(thanks.keys()).containsExactly(orderId(thanks));
        assertThat(shop.line().await(line -> purchases(thanks).findAny().isPresent(), Duration.ofSeconds(30)))
                .isTrue();
        assertThat(purchases(thanks)).singleElement().satisfies(counted -> {
            assertThat(counted.counted()).isTrue();
            assertThat(counted.paths()).containsExactly(EventPath.API);
            assertThat(counted.arrivals()).isOne();
        });
    }

    @Test
    void leavesThePageOfAVisitorAloneWhoHasNotAgreed() throws Exception {
        String clickId = Browser.newClickId();
        Browser browser = shop.filtered();
        Answer refused = browser.get("?ldtag_cl=" + clickId, AgreementHeader.NAME, "no");
        browser.get("cart?ldtag_cl=" + clickId);

        Oracle.of(refused, shop.plain().get("?ldtag_cl=" + clickId)).findsThePageUntouched();
        assertThat(SentEvents.of(shop.line(), clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("web").getString("url"))
                .asString()
                .contains("/cart?");
    }

    private static Answer buy(Browser browser) throws Exception {
        browser.post("cart", "id=ruby-100&quantity=2");
        String thanks = browser.post("checkout", ORDER).header("Location").orElseThrow();
        return browser.get(thanks);
    }

    private Stream<CountedEvent> purchases(Answer thanks) {
        return shop.line().counted().stream()
                .filter(event -> event.eventName().equals("Purchase"))
                .filter(event -> event.deduplicationKey().equals(Optional.of(orderId(thanks))));
    }

    private static String orderId(Answer thanks) {
        return Walk.orderId(thanks.text());
    }

    private static String type(JsonObject sent) {
        return sent.getJsonObject("event").getString("event_type");
    }
}
