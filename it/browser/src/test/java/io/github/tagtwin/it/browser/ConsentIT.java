package io.github.tagtwin.it.browser;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor whose banner's cookie says no, yes, and no again, in a real browser. */
class ConsentIT {
    private static final String CLICK_ID = "qW7dK2xVt0bYzR4mPj9sLc1h";
    private static final String TAG_THERE = "typeof window._lt";

    @Test
    void countsTheVisitorWhileHeAgreesAndNoLonger(@TempDir Path folder) throws Exception {
        try (LineStandIn line = LineStandIn.start(0);
                ShopProcess shop = ShopProcess.start(
                        FormPages.into(ShopWithoutTag.in(folder, line.uri()), null), folder, line, settings(line));
                Visitor visitor = Visitor.of(shop)) {
            Chromium browser = visitor.browser();
            visitor.comesByAd(CLICK_ID);
            assertThat(browser.ask(TAG_THERE)).isEqualTo("undefined");

            answer(browser, "yes");
            String counted = FormPages.FORM + "?ldtag_cl=" + CLICK_ID;
            visitor.leavesBy(counted);
            assertThat(browser.ask(TAG_THERE)).isEqualTo("function");
            LineView view = new LineView(line);
            view.awaitPage(counted, TAG, API);

            answer(browser, "no");
            visitor.leavesBy(FormPages.LAST);
            assertThat(browser.ask(TAG_THERE)).isEqualTo("undefined");
            assertThat(view.pageViews()).hasSize(1);
        }
    }

    private static void answer(Chromium browser, String answer) {
        browser.ask("document.cookie = 'Banner=" + answer + "; Path=/'");
    }

    private static Map<String, String> settings(LineStandIn line) {
        return Map.of(
                "tag-mode", "install",
                "tag-script", line.uri() + "/n/line_tag/public/release/v1/lt.js",
                "consent", "required",
                "consent-cookie", "Banner=yes",
                "delay", "4s");
    }
}
