package io.github.tagtwin.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status page, as who runs the shop sees and uses it, after somebody has bought tea. */
class StatusIT {
    private static final String CLICK_ID = "qW7dK2xVt0bYzR4mPj9sLc1h";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> LANGUAGES = List.of("en", "ja", "zh-TW");

    private LineStandIn line;
    private ShopProcess shop;
    private Shopper shopper;
    private Chromium browser;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        line = LineStandIn.start(0);
        shop = ShopProcess.start(folder, line, Map.of("delay", "3s", "batch-size", "1"));
        shopper = new Shopper(shop.uri());
        browser = Chromium.open();
    }

    @AfterEach
    void close() {
        browser.close();
        shop.close();
        line.close();
    }

    @Test
    void tellsInEachLanguageWhatAShopperDid() throws Exception {
        shopper.buys("ruby-100", CLICK_ID);
        int events = shopper.events().size();
        ApiCopies.await(line, events);
        awaits(() -> shows("#now-accepted", events));

        for (String language : LANGUAGES) {
            browser.reads(language);
            browser.go(page(""));
            assertThat(browser.ask("document.documentElement.lang")).isEqualTo(language);
            assertThat(browser.texts("#now-waiting")).containsExactly("0");
            assertThat(browser.texts("#now-aside")).containsExactly("0");
            assertThat(browser.texts("#tag-1-page-views-total")).containsExactly(String.valueOf(events - 1));
            assertThat(browser.texts("#tag-1-conversions-total")).containsExactly("1");
            assertThat(browser.texts("#tag-1-accepted-total")).containsExactly(String.valueOf(events));
            assertThat(browser.texts("#tag-1-funnel-accepted")).containsExactly(String.valueOf(events));
            assertThat(browser.texts(".stories .moment-accepted")).hasSize(events);
            browser.go(page("?span=month"));
            assertThat(browser.texts("#tag-1-accepted-total")).containsExactly(String.valueOf(events));
        }
    }

    @Test
    void switchesTheShopOffAndOnAndBackToItsSettings() throws Exception {
        browser.go(page("?lang=en"));
        browser.find("button[value='active:off']").click();
        browser.find("#notice .done");
        assertThat(browser.texts("#now-switch")).containsExactly("off");
        assertThat(shopper.get("")).doesNotContain("deduplicationKey");
        assertThat(shop.log()).contains("Done by TagTwin's status page: active off");

        browser.find("#share").clear();
        browser.find("#share").sendKeys("40");
        browser.find("button[value='share:']").click();
        browser.find("button[value='as-set:']");
        assertThat(browser.texts("#switch .done-list li").get(0)).endsWith("share of visitors set to 40 %");

        browser.find("button[value='as-set:']").click();
        awaits(() -> browser.lacks("button[value=\"as-set:\"]"));
        assertThat(browser.texts("#now-switch")).containsExactly("on");
        assertThat(browser.address()).endsWith("status?lang=en");
        assertThat(shopper.get("")).contains("deduplicationKey");
    }

    @Test
    void sendsAgainAndDeletesWhatLineHasRefusedAlsoWithoutScripts() throws Exception {
        browser.runNoScripts();
        setTwoAside();
        browser.go(page("?lang=ja"));
        browser.find("#aside td button[value^='send-again:']").click();
        browser.find("#notice .done");
        awaits(() -> shows("#now-aside", 1));

        browser.go(page("?lang=ja"));
        browser.find("#aside td .twice summary").click();
        browser.find("#aside td .twice[open] button").click();
        browser.find("#notice .done");
        browser.find("#aside .nothing");
        assertThat(browser.texts("#now-aside")).containsExactly("0");
    }

    @Test
    void doesNothingForAFormWhoseTokenHasBeenChanged() throws Exception {
        browser.go(page(""));
        browser.ask("document.querySelectorAll('[name=token]').forEach(function (field) { field.value = 'other'; })");
        browser.find("button[value='active:off']").click();

        browser.find("#notice .refused");
        assertThat(shopper.get("")).contains("deduplicationKey");
    }

    @Test
    void livesWhileSomebodyLooksAtIt() throws Exception {
        browser.go(page("?lang=en"));
        browser.ask("window.stays = true");
        browser.find("#tag-1-page-views-numbers summary").click();
        assertThat(browser.texts("#renew")).containsExactly("Pause");
        shopper.buys("ruby-100", CLICK_ID);

        awaits(() -> browser.texts("#tag-1-conversions-total").contains("1"));
        assertThat(browser.ask("window.stays")).isEqualTo("true");
        assertThat(browser.ask("document.getElementById('tag-1-page-views-numbers').open"))
                .isEqualTo("true");
        assertThat(browser.ask("document.activeElement.tagName")).isEqualTo("SUMMARY");
    }

    @Test
    void keepsNobodyOutAndFitsEveryWindow() throws Exception {
        setTwoAside();
        shopper.buys("ruby-100", CLICK_ID);
        awaits(() -> browser.texts("#tag-1-conversions-total").contains("2"));

        for (String language : LANGUAGES) {
            browser.go(page("?lang=" + language));
            for (String scheme : List.of("light", "dark")) {
                browser.show("screen", scheme);
                assertThat(Axe.findsIn(browser)).as(language + " " + scheme).isEmpty();
                pictures(language + "-" + scheme);
            }
        }
        browser.show("print", "light");
        pictures("print");
    }

    private void pictures(String name) throws Exception {
        for (int width : List.of(1280, 360)) {
            browser.resize(width, 1000);
            assertThat(Integer.parseInt(browser.ask("document.documentElement.scrollWidth")))
                    .isLessThanOrEqualTo(width);
            int height = Integer.parseInt(browser.ask("document.documentElement.scrollHeight"));
            browser.picture(width, height, output("status-" + name + "-" + width + ".png"));
        }
    }

    // An event is set aside that LINE refuses, and refuses again once it has taken another.
    private void setTwoAside() throws Exception {
        Mode no = Mode.status(400);
        line.mode(no, Mode.ok(), no, no, Mode.ok(), no, Mode.ok());
        shopper.buys("ruby-100", CLICK_ID);
        awaits(() -> shows("#now-aside", 2));
    }

    private boolean shows(String figure, int number) {
        browser.go(page(""));
        return browser.texts(figure).contains(String.valueOf(number));
    }

    private static void awaits(BooleanSupplier holds) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private String page(String query) {
        return URI.create(shop.uri() + "tagtwin/status" + query).toString();
    }

    private static Path output(String file) {
        return Path.of(System.getProperty("it.output", "target"), file);
    }
}
