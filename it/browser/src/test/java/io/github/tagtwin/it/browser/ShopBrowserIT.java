package io.github.tagtwin.it.browser;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LINE counts of people who buy tea in a real browser, with LINE Tag let in and kept out. */
class ShopBrowserIT {
    private static final String CLICK_ID = "qW7dK2xVt0bYzR4mPj9sLc1h";
    private static final String OTHER_CLICK_ID = "H3uNf8aEo5iGwT6kBv2yMx0r";
    private static final String TEA = "ruby-100";
    private static final String OTHER_TEA = "alishan-150";
    private static final String LAST_PAGE = "/product?id=winter-sprout-75&last";
    private static final String OTHER_LAST_PAGE = "/product?id=jin-xuan-150&last";

    private static LineStandIn line;
    private static ShopProcess shop;

    private LineView view;
    private Visitor visitor;

    @BeforeAll
    static void openTheShop(@TempDir Path folder) throws Exception {
        line = LineStandIn.start(0);
        shop = ShopProcess.start(folder, line, Map.of("delay", "4s"));
    }

    @AfterAll
    static void closeTheShop() {
        shop.close();
        line.close();
    }

    @BeforeEach
    void sendSomebody() {
        line.reset();
        view = new LineView(line);
        visitor = Visitor.of(shop);
    }

    @AfterEach
    void goHome() {
        visitor.close();
    }

    @Test
    void countsEachPageViewAndThePurchaseOnceThoughBothComeByBothPaths() throws Exception {
        String order = visitor.comesByAd(CLICK_ID).buys(TEA);
        visitor.leavesBy(LAST_PAGE);
        view.awaitPage(LAST_PAGE, TAG, API);

        assertThat(line.counted()).allSatisfy(ShopBrowserIT::cameByTheTagAndThenByTheApi);
        assertThat(view.pageViews())
                .extracting(event -> event.url().orElse("").replace(shop.uri().toString(), ""))
                .containsExactly(
                        "?ldtag_cl=" + CLICK_ID + "&lt_r=1",
                        "product?id=" + TEA,
                        "cart",
                        "checkout",
                        "order/done?id=" + order,
                        LAST_PAGE.substring(1));
        assertThat(view.pageViews()).extracting(CountedEvent::deduplicationKey).doesNotHaveDuplicates();
        assertThat(view.purchase().deduplicationKey()).hasValue(order);
        assertThat(view.purchase().value())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("620"));
        assertThat(view.columns("Purchase")).containsExactly(1L, 0L, 1L);
        assertThat(view.columns("PageView")).containsExactly(6L, 0L, 6L);
    }

    @Test
    void namesTheVisitorAlikeOnBothPaths() throws Exception {
        String order = visitor.comesByAd(CLICK_ID).buys(TEA);
        view.awaitConversion("Purchase", order, TAG, API);
        ApiCopies.await(line, 6);

        JsonObject copy = ApiCopies.takenBy(line).stream()
                .filter(one -> ApiCopies.nameAndKey(one).equals("Purchase " + order))
                .findFirst()
                .orElseThrow();
        String member = copy.getJsonObject("user").getString("external_id");
        assertThat(member).matches("M-[0-9A-Z]{10}");
        assertThat(visitor.browser().reports())
                .filteredOn(report -> report.contains("d_key=" + order))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report).contains("ext_id=" + member));
        assertThat(view.purchase().externalId()).hasValue(member);
        assertThat(copy.getJsonObject("user").getString("click_id")).isEqualTo(CLICK_ID);
        assertThat(visitor.browser().ask("document.cookie"))
                .contains("__lt__cid=" + copy.getJsonObject("user").getString("browser_id"))
                .doesNotContain("tagtwin");
    }

    @Test
    void countsThePurchaseByTheServerAloneWhereThePagesPolicyKeepsLineTagOut() throws Exception {
        String order = visitor.comesByAd(CLICK_ID, "&demo-block=1").buys(TEA);

        countsAllByTheServerAlone(order);
    }

    @Test
    void countsThePurchaseByTheServerAloneWhereABlockerKeepsLineTagOut() throws Exception {
        visitor.browser().block("*/lt.js*");
        String order = visitor.comesByAd(CLICK_ID).buys(TEA);

        countsAllByTheServerAlone(order);
    }

    @Test
    void countsThePurchaseOnceWhereScriptsMaySetNoCookie() throws Exception {
        visitor.browser().keepCookiesFromScripts();
        String order = visitor.comesByAd(CLICK_ID).buys(TEA);
        visitor.leavesBy(LAST_PAGE);
        view.awaitPage(LAST_PAGE, TAG, API);
        ApiCopies.await(line, 7);

        assertThat(ApiCopies.takenBy(line))
                .allSatisfy(copy -> assertThat(copy.getJsonObject("user")).doesNotContainKey("browser_id"));
        assertThat(line.counted()).allSatisfy(ShopBrowserIT::cameByTheTagAndThenByTheApi);
        assertThat(view.purchase().deduplicationKey()).hasValue(order);
    }

    @Test
    void countsThePurchaseOnceWhereScriptsMaySetNoCookieAndLineTagIsKeptOutToo() throws Exception {
        visitor.browser().keepCookiesFromScripts();
        visitor.browser().block("*/lt.js*");
        String order = visitor.comesByAd(CLICK_ID).buys(TEA);

        countsAllByTheServerAlone(order);
    }

    @Test
    void countsThePurchaseOnceHoweverOftenItsPageIsSeen() throws Exception {
        String order = visitor.comesByAd(CLICK_ID).buys(TEA);
        visitor.browser().reload();
        visitor.browser().back();
        visitor.browser().forward();
        assertThat(visitor.browser().address()).endsWith(order);
        visitor.leavesBy(LAST_PAGE);
        view.awaitPage(LAST_PAGE, TAG, API);

        assertThat(view.purchase().deduplicationKey()).hasValue(order);
        assertThat(LineView.copies(view.purchase(), TAG)).isEqualTo(3);
        assertThat(view.columns("Purchase")).containsExactly(1L, 0L, 1L);
    }

    @Test
    void countsASecondPurchaseOfOneSessionAsASecondOne() throws Exception {
        String first = visitor.comesByAd(CLICK_ID).buys(TEA);
        String second = visitor.returnsToTheShelf().buys(OTHER_TEA);
        visitor.leavesBy(LAST_PAGE);
        view.awaitPage(LAST_PAGE, TAG, API);

        assertThat(line.counted()).allSatisfy(ShopBrowserIT::cameByTheTagAndThenByTheApi);
        assertThat(view.purchases())
                .extracting(event -> event.deduplicationKey().orElse(""))
                .containsExactly(first, second);
        assertThat(view.purchases())
                .extracting(CountedEvent::externalId)
                .containsOnly(view.purchases().get(0).externalId());
        assertThat(view.columns("Purchase")).containsExactly(2L, 0L, 2L);
    }

    @Test
    void keepsTwoVisitorsApart() throws Exception {
        try (Visitor other = Visitor.of(shop)) {
            visitor.comesByAd(CLICK_ID).looksAt(TEA).returnsToTheShelf();
            String others = other.comesByAd(OTHER_CLICK_ID).buys(OTHER_TEA);
            String own = visitor.buys(TEA);
            other.leavesBy(OTHER_LAST_PAGE);
            visitor.leavesBy(LAST_PAGE);
            view.awaitPage(OTHER_LAST_PAGE, TAG, API);
            view.awaitPage(LAST_PAGE, TAG, API);

            assertThat(view.purchases())
                    .extracting(event -> event.deduplicationKey().orElse("")
                            + " "
                            + event.clickId().orElse(""))
                    .containsExactly(others + " " + OTHER_CLICK_ID, own + " " + CLICK_ID);
            assertThat(List.of(CLICK_ID, OTHER_CLICK_ID)).allSatisfy(click -> assertThat(line.counted().stream()
                            .filter(event -> event.clickId().equals(Optional.of(click)))
                            .map(CountedEvent::browserId)
                            .distinct())
                    .hasSize(1));
        }
    }

    @Test
    void showsWhatLineCounts() throws Exception {
        visitor.comesByAd(CLICK_ID).goesToCheckoutWith(TEA);
        String hidden;
        try (Visitor other = Visitor.of(shop)) {
            hidden = other.comesByAd(OTHER_CLICK_ID, "&demo-block=1").buys(OTHER_TEA);
        }
        view.awaitConversion("Purchase", hidden, API);
        String seen = visitor.placesTheOrder();
        view.awaitConversion("Purchase", seen, TAG, API);

        visitor.browser().go(line.uri().resolve("/line/").toString());
        assertThat(visitor.browser().find("#live").getText()).contains(hidden, seen, "counted once");
        visitor.browser().picture(1280, 1004, output("what-line-counts.png"));
        visitor.browser().picture(500, 1400, output("what-line-counts-narrow.png"));
    }

    private void countsAllByTheServerAlone(String order) throws InterruptedException {
        visitor.leavesBy(LAST_PAGE);
        view.awaitPage(LAST_PAGE, API);

        assertThat(visitor.browser().reports()).isEmpty();
        assertThat(line.counted()).hasSize(7).allSatisfy(event -> {
            assertThat(event.counted()).isTrue();
            assertThat(event.paths()).containsExactly(API);
            assertThat(event.arrivals()).isEqualTo(1);
            assertThat(event.clickId()).hasValue(CLICK_ID);
        });
        assertThat(view.purchase().deduplicationKey()).hasValue(order);
        assertThat(view.columns("Purchase")).containsExactly(0L, 1L, 1L);
    }

    private static void cameByTheTagAndThenByTheApi(CountedEvent event) {
        assertThat(event.counted()).isTrue();
        assertThat(event.paths()).containsExactly(TAG, API);
        assertThat(event.first()).isEqualTo(TAG);
        assertThat(event.arrivals()).isEqualTo(2);
        assertThat(event.times().get(0)).isBefore(event.times().get(1));
        assertThat(event.clickId()).hasValue(CLICK_ID);
    }

    private static Path output(String name) {
        return Path.of(System.getProperty("it.output", "target"), name);
    }
}
