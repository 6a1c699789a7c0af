package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.servlet.ScriptedShop.Visitor;
import io.github.tagtwin.standin.LineStandIn;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stories and figures cost the thread of a page: its own processor time, which a busy machine hardly changes, and
 * memory. Not in each build, but by {@code -Dtest=StatusCost}.
 */
class StatusCost {
    private static final int PAGES = 1500;
    private static final int ROUNDS = 9;
    private static final long MOST_BYTES = 8192;
    private static final String PAGE = "<html><head><script>_lt('init',{tagId:'" + Samples.LANE.lineTagId()
            + "'});</script></head><body>" + "<p>tea</p>".repeat(2000) + "</body></html>";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void isAFewThousandBytesAPage(@TempDir Path off, @TempDir Path on) throws Exception {
        try (LineStandIn line = LineStandIn.start(0);
                ScriptedShop without = shop(off, line, "off");
                ScriptedShop with = shop(on, line, "on")) {
            long more = 0;
            for (int round = 0; round < ROUNDS; round++) {
                more = -bytes("off", without) + bytes("on", with);
            }
            assertThat(more).isLessThan(MOST_BYTES);
        }
    }

    private static ScriptedShop shop(Path directory, LineStandIn line, String status) throws InterruptedException {
        return new ScriptedShop(
                directory,
                line,
                Map.of("line-tag-id", Samples.LANE.lineTagId(), "access-token", "t", "status", status));
    }

    private long bytes(String name, ScriptedShop shop) throws Exception {
        long cpu = threads.getCurrentThreadCpuTime();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        for (int page = 0; page < PAGES; page++) {
            shop.visit(Visitor.byAd("/tea", "click"), PAGE, conversions -> {});
        }
        long each = (threads.getCurrentThreadAllocatedBytes() - bytes) / PAGES;
        long micros = (threads.getCurrentThreadCpuTime() - cpu) / PAGES / 1000;
        System.out.println("status=" + name + ": " + micros + " us of processor time, " + each + " bytes a page");
        Eventually.until("all delivered", () -> shop.queue().waiting() == 0);
        return each;
    }
}
