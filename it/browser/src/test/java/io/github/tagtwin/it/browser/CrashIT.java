package io.github.tagtwin.it.browser;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} on the shop while LINE hasn't heard of a purchase by the server yet. LINE goes on, as it would. */
class CrashIT {
    private static final String CLICK_ID = "Zk4tQ9wJb1cXe7oRs5uVf2ga";

    private Path folder;
    private LineStandIn line;
    private LineView view;

    @BeforeEach
    void open(@TempDir Path fresh) {
        folder = fresh;
        line = LineStandIn.start(0);
        view = new LineView(line);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void deliversAPurchaseOnceThoughTheShopWasKilledBetweenPurchaseAndDelivery() throws Exception {
        String order;
        try (ShopProcess shop = ShopProcess.start(folder, line, Map.of("delay", "20m"));
                Visitor visitor = Visitor.of(shop)) {
            order = visitor.comesByAd(CLICK_ID).buys("ruby-100");
            view.awaitConversion("Purchase", order, TAG);
            shop.awaitQueued(6);
            shop.kill();
        }
        assertThat(line.received()).isEmpty();

        try (ShopProcess again = ShopProcess.start(folder, line, Map.of("delay", "1s"))) {
            view.awaitConversion("Purchase", order, API);

            assertThat(line.counted()).hasSize(6).allSatisfy(CrashIT::cameOnceByEitherPath);
            assertThat(view.purchase().clickId()).hasValue(CLICK_ID);
            assertThat(view.columns("Purchase")).containsExactly(1L, 0L, 1L);
            assertThat(again.log()).doesNotContain("set aside");
        }
    }

    @Test
    void deliversAPurchaseOnceThoughTheShopWasKilledInTheMiddleOfItsDelivery() throws Exception {
        line.mode(Mode.torn());
        String order;
        // Alone in its lane: while LINE doesn't answer, only the first event is tried.
        try (ShopProcess shop = ShopProcess.start(folder, line, Map.of("delay", "1s", "page-views", "off"))) {
            order = new Shopper(shop.uri()).buys("ruby-100", CLICK_ID);
            view.awaitConversion("Purchase", order, API);
            shop.kill();
        }
        line.mode(Mode.ok());

        try (ShopProcess again = ShopProcess.start(folder, line, Map.of("delay", "1s"))) {
            assertThat(line.await(
                            it -> it.received().stream().anyMatch(one -> one.status() == 202), Duration.ofMinutes(1)))
                    .as(again::log)
                    .isTrue();

            assertThat(view.purchase().deduplicationKey()).hasValue(order);
            assertThat(LineView.copies(view.purchase(), API)).isGreaterThan(1);
            assertThat(view.columns("Purchase")).containsExactly(0L, 1L, 1L);
        }
    }

    private static void cameOnceByEitherPath(CountedEvent event) {
        assertThat(event.paths()).containsExactly(TAG, API);
        assertThat(event.arrivals()).isEqualTo(2);
    }
}
