package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.servlet.ScriptedShop.Visitor;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that is fetched ahead: nobody has seen it, so what its rules tell without an order id isn't counted. */
class AheadTest {
    private final LineStandIn line = LineStandIn.start(0);
    private ScriptedShop shop;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        shop = new ScriptedShop(
                directory,
                line,
                Map.of(
                        "line-tag-id",
                        Samples.LANE.lineTagId(),
                        "access-token",
                        "t",
                        "rule.view.path",
                        "/done",
                        "rule.view.event",
                        "ViewItemDetail",
                        "rule.view.without-key",
                        "send"));
    }

    @AfterEach
    void close() {
        shop.close();
        line.close();
    }

    @Test
    void countsWhatHasAnOrderIdAlone() throws Exception {
        shop.visit(visitor().with("Sec-Purpose", "prefetch"), "", conversions -> {
            conversions.record(
                    Conversion.named("Purchase").orderId("T-7").value(1).currency("TWD"));
        });

        assertThat(shop.counters().get("skipped.rule-ahead")).isOne();
        assertThat(shop.counters().get(CounterNames.OFFERED)).isOne();
    }

    @Test
    void countsBothOnceItIsSeen() throws Exception {
        shop.visit(visitor(), "", conversions -> {
            conversions.record(
                    Conversion.named("Purchase").orderId("T-7").value(1).currency("TWD"));
        });

        assertThat(shop.counters().get("skipped.rule-ahead")).isZero();
        assertThat(shop.counters().get(CounterNames.OFFERED)).isEqualTo(2);
    }

    private static Visitor visitor() {
        return Visitor.byAd("/done", "click");
    }
}
