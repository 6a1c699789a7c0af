package io.github.tagtwin.it.browser;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A purchase that is recorded before a redirect, in a real browser: by both paths under one key, and once. */
class RedirectIT {
    private static final String CLICK_ID = "qW7dK2xVt0bYzR4mPj9sLc1h";
    private static final String KEY =
            "(document.documentElement.outerHTML.match(/deduplicationKey:'([^']+)'/) || [])[1]";

    @Test
    void countsItOnceWhereTheTemplateTellsOfIt(@TempDir Path folder) throws Exception {
        try (LineStandIn line = LineStandIn.start(0)) {
            Path war = FormPages.into(Files.copy(ShopProcess.builtWar(), folder.resolve("augment.war")), line.uri());
            // The page of thanks as it came, reloaded, and by the ways back and forward.
            assertThat(buys(war, folder, line, Map.of("delay", "4s"))).isEqualTo(4);
        }
    }

    @Test
    void countsItOnceWhereThePageGetsItsTagFromUs(@TempDir Path folder) throws Exception {
        try (LineStandIn line = LineStandIn.start(0)) {
            Path war = FormPages.into(ShopWithoutTag.in(folder, line.uri()), null);
            Map<String, String> settings = Map.of(
                    "tag-mode",
                    "install",
                    "tag-script",
                    line.uri() + "/n/line_tag/public/release/v1/lt.js",
                    "delay",
                    "4s");
            assertThat(buys(war, folder, line, settings)).isOne();
        }
    }

    // How often the browser has told of it.
    private static long buys(Path war, Path folder, LineStandIn line, Map<String, String> settings) throws Exception {
        try (ShopProcess shop = ShopProcess.start(war, folder, line, settings);
                Visitor visitor = Visitor.of(shop)) {
            Chromium browser = visitor.browser();
            visitor.comesByAd(CLICK_ID).leavesBy(FormPages.FORM);
            browser.find("form button").click();
            browser.find("#thanks");
            String key = browser.ask(KEY);
            browser.reload();
            browser.find("#thanks");
            assertThat(browser.ask(KEY)).isEqualTo(key);
            browser.back();
            browser.find("form button");
            browser.forward();
            browser.find("#thanks");
            assertThat(browser.ask(KEY)).isEqualTo(key);
            visitor.leavesBy(FormPages.LAST);
            browser.back();
            browser.find("#thanks");
            visitor.leavesBy(FormPages.LAST + "?again");
            LineView view = new LineView(line);
            view.awaitConversion("Purchase", key, TAG, API);
            view.awaitPage(FormPages.LAST + "?again", TAG, API);

            assertThat(view.columns("Purchase")).containsExactly(1L, 0L, 1L);
            assertThat(LineView.copies(view.purchase(), API)).isOne();
            return LineView.copies(view.purchase(), TAG);
        }
    }
}
