package io.github.tagtwin.it.browser;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One copy of a page, shown by a cache to many: LINE counts each of them, and each once. */
class CachedPagesIT {
    private static final String CLICK_ID = "qW7dK2xVt0bYzR4mPj9sLc1h";
    private static final String PAGE = "kept.jsp";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static LineStandIn line;
    private static ShopProcess shop;
    private static Cache cache;

    private LineView view;

    @BeforeAll
    static void openTheShop(@TempDir Path folder) throws Exception {
        line = LineStandIn.start(0);
        Map<String, String> settings =
                Map.of("cacheable-pages", "collect", "trusted-proxies", "127.0.0.1", "delay", "4s");
        shop = ShopProcess.start(withKeptPage(folder), folder, line, settings);
        cache = Cache.before(shop.uri());
    }

    @AfterAll
    static void closeTheShop() {
        cache.close();
        shop.close();
        line.close();
    }

    @BeforeEach
    void begin() {
        line.reset();
        view = new LineView(line);
    }

    @Test
    void countsEachOfTwoVisitorsWhoSeeTheSameCopy() throws Exception {
        String first = keyShownToSomebodyNew();
        assertThat(cache.keeps("/" + PAGE)).isTrue();
        String second = keyShownToSomebodyNew();

        assertThat(second).isNotEqualTo(first);
        view.awaitConversion("PageView", first, TAG, API);
        view.awaitConversion("PageView", second, TAG, API);
        assertThat(view.pageViews()).hasSize(2);
        assertThat(view.pageViews()).allSatisfy(seen -> assertThat(seen.url()).contains(cache.uri() + PAGE));
        assertThat(view.columns("PageView")).containsExactly(2L, 0L, 2L);
    }

    @Test
    void countsAVisitorWhoseBrowserKeepsLineTagOut() throws Exception {
        String landing = PAGE + "?ldtag_cl=" + CLICK_ID;
        try (Chromium browser = Chromium.open()) {
            browser.block("*lt.js*");
            browser.go(cache.uri() + landing);
            view.awaitPage(landing, API);

            assertThat(view.pageViews()).hasSize(1);
            browser.go(cache.uri() + "cart");
            view.awaitPage("cart", API);
        }
        assertThat(ApiCopies.takenBy(line)).hasSize(2).allSatisfy(copy -> assertThat(
                        copy.getJsonObject("user").getString("click_id"))
                .isEqualTo(CLICK_ID));
    }

    // By LINE Tag's own copy, which comes first.
    private String keyShownToSomebodyNew() throws InterruptedException {
        int before = view.pageViews().size();
        try (Chromium browser = Chromium.open()) {
            browser.go(cache.uri() + PAGE);
            assertThat(line.await(it -> view.pageViews().size() > before, LIMIT))
                    .as(() -> browser.ask("document.documentElement.outerHTML"))
                    .isTrue();
        }
        return view.pageViews().get(before).deduplicationKey().orElseThrow();
    }

    private static Path withKeptPage(Path folder) throws IOException {
        Path copy = Files.copy(ShopProcess.builtWar(), folder.resolve("kept.war"));
        try (FileSystem war = FileSystems.newFileSystem(copy)) {
            Files.writeString(
                    war.getPath(PAGE),
                    """
                    <%@ page session="false" contentType="text/html;charset=UTF-8" %>
                    <%@ taglib prefix="shop" uri="/WEB-INF/shop.tld" %>
                    <% response.setHeader("Cache-Control", "public, max-age=600"); %>
                    <!DOCTYPE html>
                    <html><head><title>Kept</title>
                    """
                            + Files.readString(war.getPath("WEB-INF/jsp/line-tag.jspf"))
                            + "</head><body><p>Tea</p></body></html>\n");
        }
        return copy;
    }
}
