package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.Dispatcher;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of a queue whose LINE can't be reached, as an operator sees them. */
class FiguresTest {
    private final Counters counters = new Counters();
    private final Time time = Time.system();
    private final EventQueue queue = Queues.inMemory(counters, time);
    private final Dispatcher dispatcher = Dispatcher.start(
            queue,
            DeliveryOptions.of(URI.create("http://127.0.0.1:1"), Duration.ZERO, Duration.ofSeconds(10), 10),
            lane -> Optional.of("secret"),
            counters,
            time);
    private final Figures figures = new Figures(counters, tally(), dispatcher::stats, () -> Settings.of(
                    NamedTexts.plain("test", Map.of("active", "off", "share", "7")))
            .rollOut());

    @BeforeEach
    void queueTwoEvents() {
        queue.offer(Samples.event(Samples.LANE, "k1", Instant.now().minusSeconds(7200)));
        queue.offer(Samples.event(Samples.LANE, "k2", Instant.now()));
        Eventually.until("tried", () -> figures.getLanes().stream()
                .anyMatch(lane -> lane.getState().equals("WAITING")));
        Eventually.until("queued", () -> counters.get(CounterNames.QUEUED) == 2);
    }

    @AfterEach
    void close() {
        dispatcher.close();
        queue.close();
    }

    @Test
    void tellOnOneLineWhatWasCountedAndWhichLaneIsInTrouble() {
        assertThat(figures.line())
                .startsWith("offered=2 queued=2 retried=")
                .contains(" set-aside.now=0 ")
                .contains(" waiting=2 (")
                .endsWith(" WAITING: unavailable)")
                .doesNotContain("secret");
    }

    @Test
    void showForWhomTagTwinIsThere() throws Exception {
        MBeanServer beans = MBeanServerFactory.newMBeanServer();
        ObjectName name = new ObjectName("io.github.tagtwin:type=TagTwin,application=\"/shop\"");
        beans.registerMBean(figures, name);

        assertThat(beans.getAttribute(name, "Active")).isEqualTo(false);
        assertThat(beans.getAttribute(name, "Share")).isEqualTo(7);
    }

    @Test
    void showEachLaneByJmx() throws Exception {
        MBeanServer beans = MBeanServerFactory.newMBeanServer();
        ObjectName name = new ObjectName("io.github.tagtwin:type=TagTwin,application=\"/shop\"");
        beans.registerMBean(figures, name);

        CompositeData[] lanes = (CompositeData[]) beans.getAttribute(name, "Lanes");

        assertThat(lanes).singleElement().satisfies(lane -> {
            assertThat(lane.get("lineTagId")).isEqualTo(Samples.LANE.lineTagId());
            assertThat(lane.get("channelId")).isEqualTo("");
            assertThat(lane.get("state")).isEqualTo("WAITING");
            assertThat(lane.get("reason")).isEqualTo("unavailable");
            assertThat(Instant.parse((String) lane.get("until"))).isAfter(Instant.EPOCH);
            assertThat(lane.get("waiting")).isEqualTo(2L);
            assertThat((Long) lane.get("oldestSeconds")).isBetween(7200L, 7260L);
            assertThat(lane.get("lastAccepted")).isEqualTo("");
            assertThat((String) lane.get("lastAnswer")).contains("ConnectException");
        });
    }

    private Tally tally() {
        return new Tally(counters, Warnings.to(System.getLogger("test"), time), new Fuse(time));
    }
}
