package io.github.tagtwin.it.browser;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tea bought on pages in Big5 and Shift_JIS, some of whose letters end in what would be a backslash or a brace. */
class CharsetsIT {
    private static final String CLICK_ID = "qW7dK2xVt0bYzR4mPj9sLc1h";

    private static LineStandIn line;
    private static ShopProcess shop;

    private LineView view;

    @BeforeAll
    static void openTheShop(@TempDir Path folder) throws Exception {
        line = LineStandIn.start(0);
        shop = ShopProcess.start(LocalShop.in(folder, "Big5", "Shift_JIS"), folder, line, Map.of("delay", "4s"));
    }

    @AfterAll
    static void closeTheShop() {
        shop.close();
        line.close();
    }

    @BeforeEach
    void begin() {
        line.reset();
        view = new LineView(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5", "Shift_JIS"})
    void showsThePagesAsTheyAreAndTellsLineOfThePurchaseInUnicode(String charset) throws Exception {
        String tea = charset + "/tea.jsp?ldtag_cl=" + CLICK_ID;
        String thanks = charset + "/thanks.jsp?tea=7";
        String order = "T-" + charset + "-1";
        try (Chromium browser = Chromium.open()) {
            browser.go(shop.uri() + tea);
            isShownRight(browser, charset);
            browser.find("form button").click();
            browser.find("p#brewing");
            assertThat(browser.address()).endsWith(thanks);
            isShownRight(browser, charset);
            view.awaitConversion("Purchase", order, TAG, API);
        }

        assertThat(view.columns("Purchase")).containsExactly(1L, 0L, 1L);
        assertThat(view.columns("PageView")).containsExactly(2L, 0L, 2L);
        assertThat(view.pageViews())
                .extracting(seen -> seen.url().orElse(""))
                .containsExactly(shop.uri() + tea, shop.uri() + thanks);
        JsonObject copy = ApiCopies.takenBy(line).stream()
                .filter(one -> ApiCopies.nameAndKey(one).equals("Purchase " + order))
                .findFirst()
                .orElseThrow();
        JsonObject custom = copy.getJsonObject("custom");
        assertThat(custom.getJsonArray("keywords").getString(0)).isEqualTo(LocalShop.name(charset));
        assertThat(custom.getJsonArray("item_ids").getString(0)).isEqualTo(LocalShop.name(charset));
        assertThat(custom.getString("category")).isEqualTo(LocalShop.brewing(charset));
        assertThat(copy.getJsonObject("web").getString("url")).isEqualTo(shop.uri() + thanks);
        assertThat(copy.getJsonObject("web").getString("referrer")).isEqualTo(shop.uri() + tea);
    }

    private static void isShownRight(Chromium browser, String charset) {
        assertThat(browser.ask("document.characterSet")).isEqualTo(charset);
        assertThat(browser.ask("document.title")).isEqualTo(LocalShop.name(charset));
        assertThat(browser.ask("document.querySelector('h1').textContent")).isEqualTo(LocalShop.name(charset));
        assertThat(browser.ask("document.querySelector('#brewing').textContent"))
                .isEqualTo(LocalShop.brewing(charset));
    }
}
