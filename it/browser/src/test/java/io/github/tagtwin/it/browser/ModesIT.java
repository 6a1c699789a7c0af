package io.github.tagtwin.it.browser;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shops whose templates hold no LINE Tag that could be keyed there, in a real browser. */
class ModesIT {
    private static final String CLICK_ID = "qW7dK2xVt0bYzR4mPj9sLc1h";
    private static final String TEA = "ruby-100";

    @Test
    void installsATagThatCountsThePurchaseOnceByBothPaths(@TempDir Path folder) throws Exception {
        try (LineStandIn line = LineStandIn.start(0);
                ShopProcess shop =
                        shop(folder, line, withTagScriptOf(line, Map.of("tag-mode", "install", "delay", "4s")));
                Visitor visitor = Visitor.of(shop)) {
            String order = visitor.comesByAd(CLICK_ID).buys(TEA);
            LineView view = new LineView(line);
            view.awaitConversion("Purchase", order, TAG, API);

            assertThat(view.purchase().value())
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("620"));
            assertThat(view.columns("Purchase")).containsExactly(1L, 0L, 1L);
            assertThat(line.counted()).allMatch(event -> event.paths().contains(TAG));
        }
    }

    @Test
    void givesAnInstalledTagTheNameAndTheKeyOfARule(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of(
                "tag-mode", "install",
                "delay", "4s",
                "rule.look.path", "/product",
                "rule.look.event", "ViewItemDetail",
                "rule.look.key", "look-${param.id}",
                "rule.look.value", "${product.price()}",
                "rule.look.currency", "TWD");
        try (LineStandIn line = LineStandIn.start(0);
                ShopProcess shop = shop(folder, line, withTagScriptOf(line, settings));
                Visitor visitor = Visitor.of(shop)) {
            visitor.comesByAd(CLICK_ID).looksAt(TEA);
            LineView view = new LineView(line);
            view.awaitConversion("ViewItemDetail", "look-" + TEA, TAG, API);

            assertThat(view.columns("ViewItemDetail")).containsExactly(1L, 0L, 1L);
            assertThat(line.counted())
                    .filteredOn(event -> event.eventName().equals("ViewItemDetail"))
                    .singleElement()
                    .satisfies(look -> assertThat(look.value())
                            .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("620")));
        }
    }

    @Test
    void hooksATagThatATagManagerStarts(@TempDir Path folder) throws Exception {
        try (LineStandIn line = LineStandIn.start(0);
                ShopProcess shop = shop(folder, line, Map.of("tag-mode", "hook", "delay", "4s"));
                Visitor visitor = Visitor.of(shop)) {
            String page = ShopWithoutTag.MANAGED_PAGE + "?ldtag_cl=" + CLICK_ID;
            visitor.leavesBy(page);
            LineView view = new LineView(line);
            view.awaitPage(page, TAG, API);

            String key = view.pageViews().get(0).deduplicationKey().orElseThrow();
            assertThat(view.pageViews()).hasSize(1);
            assertThat(key).isNotEqualTo("of-the-tag-manager");
            assertThat(line.counted())
                    .extracting(CountedEvent::deduplicationKey)
                    .containsOnly(Optional.of(key));
            assertThat(visitor.browser().ask("JSON.stringify(window.dataLayer)"))
                    .isEqualTo("[{\"x-line-deduplication_key\":\"" + key + "\"}]");
        }
    }

    private static Map<String, String> withTagScriptOf(LineStandIn line, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("tag-script", line.uri() + "/n/line_tag/public/release/v1/lt.js");
        return all;
    }

    private static ShopProcess shop(Path folder, LineStandIn line, Map<String, String> settings) throws Exception {
        return ShopProcess.start(ShopWithoutTag.in(folder, line.uri()), folder, line, settings);
    }
}
