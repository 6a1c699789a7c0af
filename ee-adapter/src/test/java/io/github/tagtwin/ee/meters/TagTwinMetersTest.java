package io.github.tagtwin.ee.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.ee.FakeTwin;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagTwinMetersTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private FakeTwin twin;
    private TagTwinMeters meters;

    @BeforeEach
    void start(@TempDir Path directory) {
        twin = new FakeTwin(directory);
        meters = TagTwinMeters.of(twin);
    }

    @AfterEach
    void stop() {
        meters.close();
        twin.close();
    }

    @Test
    void showsFiguresLanesAndWhatWaits() {
        twin.offer("k1").counted().add("finding.no-tag", 3);
        meters.bindTo(registry);

        assertThat(counted("finding.no-tag")).isEqualTo(3);
        assertThat(counted("queued")).isEqualTo(1);
        assertThat(gauge("tagtwin.waiting")).isEqualTo(1);
        assertThat(gauge("tagtwin.set.aside")).isZero();
        assertThat(gauge("tagtwin.durable")).isEqualTo(1);
        assertThat(gauge("tagtwin.lane.waiting", "line.tag.id", FakeTwin.LANE.lineTagId(), "channel.id", "7"))
                .isEqualTo(1);
        assertThat(gauge("tagtwin.lane.state", "state", "waiting")).isEqualTo(1);
        assertThat(gauge("tagtwin.lane.state", "state", "running")).isZero();
        assertThat(registry.get("tagtwin.lane.oldest").timeGauge().value(TimeUnit.MINUTES))
                .isBetween(0.0, 1.0);
    }

    @Test
    void showsWhatComesUpLater() {
        meters.bindTo(registry);
        assertThat(registry.find("tagtwin.figure").tag("name", "finding.no-tag").functionCounter())
                .isNull();

        twin.counted().add("finding.no-tag");
        gauge("tagtwin.waiting");
        twin.counted().add("finding.no-tag");

        assertThat(counted("finding.no-tag")).isEqualTo(2);
    }

    @Test
    void leavesTheRegistryWithTheApplication() {
        twin.offer("k1");
        meters.bindTo(registry);
        assertThat(registry.getMeters()).isNotEmpty();

        meters.close();

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void isReadByPrometheus() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        twin.offer("k1");
        meters.bindTo(prometheus);
        twin.counted().add("finding.no-tag");

        prometheus.scrape();

        assertThat(prometheus.scrape())
                .contains(
                        "tagtwin_figure_total{name=\"finding.no-tag\"} 1.0",
                        "tagtwin_waiting_events 1.0",
                        "tagtwin_durable 1.0",
                        "tagtwin_lane_state{channel_id=\"7\",line_tag_id=\"" + FakeTwin.LANE.lineTagId()
                                + "\",state=\"waiting\"} 1.0",
                        "tagtwin_lane_oldest_seconds{channel_id=\"7\",");
    }

    private double counted(String figure) {
        return registry.get("tagtwin.figure")
                .tag("name", figure)
                .functionCounter()
                .count();
    }

    private double gauge(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }
}
