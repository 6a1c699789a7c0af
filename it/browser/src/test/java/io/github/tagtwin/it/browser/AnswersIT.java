package io.github.tagtwin.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import io.github.tagtwin.standin.api.ReceivedRequest;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LINE fails for a while: all comes through in the end, once, in the order in which it was recorded. */
class AnswersIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private Path folder;
    private LineStandIn line;

    @BeforeEach
    void open(@TempDir Path fresh) {
        folder = fresh;
        line = LineStandIn.start(0);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void keepsTheOrderWhenLineFailsAndThenSaysNothing() throws Exception {
        line.mode(Mode.status(500), Mode.hang(), Mode.ok());
        Map<String, String> settings = Map.of("delay", "1s", "request-timeout", "1s", "batch-size", "2");
        try (ShopProcess shop = ShopProcess.start(folder, line, settings)) {
            Shopper shopper = new Shopper(shop.uri());
            shopper.buys("ruby-100", "oneClick");

            tookAllOnceInOrder(shopper);
            assertThat(line.received())
                    .extracting(ReceivedRequest::status)
                    .startsWith(500, 0)
                    .endsWith(202);
        }
    }

    @Test
    void keepsEventsThatLineRefusesForTheirTokenUntilTheShopComesBackWithAGoodOne() throws Exception {
        line.issueToken(ShopProcess.LINE_TAG_ID, "the-token-of-tomorrow");
        Shopper shopper;
        try (ShopProcess shop = ShopProcess.start(folder, line, Map.of("delay", "0s"))) {
            shopper = new Shopper(shop.uri());
            shopper.buys("ruby-100", "oneClick");
            shop.awaitQueued(6);
            assertThat(line.await(it -> !it.received().isEmpty(), LIMIT)).isTrue();
            shop.stop();
        }
        assertThat(line.received()).extracting(ReceivedRequest::status).containsOnly(401);
        assertThat(line.counted()).isEmpty();

        line.issueToken(ShopProcess.LINE_TAG_ID, ShopProcess.ACCESS_TOKEN);
        try (ShopProcess again = ShopProcess.start(folder, line, Map.of("delay", "0s"))) {
            tookAllOnceInOrder(shopper);
            assertThat(again.log()).doesNotContain("dropped.");
        }
    }

    private void tookAllOnceInOrder(Shopper shopper) throws InterruptedException {
        int all = shopper.events().size();
        ApiCopies.await(line, all);
        assertThat(ApiCopies.takenBy(line))
                .extracting(ApiCopies::nameAndKey)
                .containsExactlyElementsOf(shopper.events());
        assertThat(line.counted()).hasSize(all).allMatch(CountedEvent::counted);
    }
}
