package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.status.StatusSamples;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A status as an operator's console sees it. */
class StatusFiguresTest {
    private final MBeanServer beans = MBeanServerFactory.newMBeanServer();
    private ObjectName name;

    @BeforeEach
    void register() throws Exception {
        name = new ObjectName("io.github.tagtwin:type=Status,application=\"shop\"");
        beans.registerMBean(new StatusFigures(StatusSamples::busy), name);
    }

    @Test
    void plain_numbers_are_attributes() throws Exception {
        assertThat(beans.getAttribute(name, "Waiting")).isEqualTo(7L);
        assertThat(beans.getAttribute(name, "OldestSeconds")).isEqualTo(95L);
        assertThat(numbers(beans.getAttribute(name, "Skipped"))).isEqualTo(Map.of("robot", 5L, "no-consent", 3L));
        assertThat(numbers(beans.getAttribute(name, "Dropped"))).isEqualTo(Map.of("full", 2L, "already-sent", 1L));
    }

    @Test
    void nothing_waits_in_an_idle_shop() {
        assertThat(new StatusFigures(StatusSamples::idle).getOldestSeconds()).isEqualTo(-1);
    }

    @Test
    void each_lane_and_finding_is_told() throws Exception {
        assertThat(rows("Lanes"))
                .hasSize(4)
                .extracting(lane -> lane.get("state"))
                .contains("RUNNING", "WAITING", "PAUSED");
        CompositeData finding = rows("Findings").get(0);
        assertThat(finding.get("code")).isEqualTo("no-tag");
        assertThat(finding.get("times")).isEqualTo(4L);
        assertThat(finding.get("lastPath")).isEqualTo("/order/done");
        assertThat(finding.get("lastAt")).isEqualTo("2026-11-21T03:59:30Z");
    }

    @Test
    void each_event_name_has_its_counts_its_last_202_and_its_fields() throws Exception {
        CompositeData purchase = rows("Events").get(1);
        assertThat(purchase.get("lineTagId")).isEqualTo(StatusSamples.TAG);
        assertThat(purchase.get("name")).isEqualTo("Purchase");
        assertThat(purchase.get("recorded")).isEqualTo(40L);
        assertThat(purchase.get("accepted")).isEqualTo(39L);
        assertThat(purchase.get("dropped")).isEqualTo(1L);
        assertThat(purchase.get("setAside")).isEqualTo(0L);
        assertThat(purchase.get("lastAccepted")).isEqualTo("2026-11-21T03:58:30Z");
        assertThat(purchase.get("matchableShare")).isEqualTo(0.4);
        TabularData shares = (TabularData) purchase.get("fieldShares");
        assertThat(shares.get(new Object[] {"browser_id"}).get("value")).isEqualTo(0.95);
    }

    @Test
    void the_funnel_adds_up() throws Exception {
        List<CompositeData> steps = rows("Funnel");
        assertThat(steps)
                .extracting(step -> step.get("step"))
                .containsExactly("requests", "recorded", "offered", "kept", "accepted");
        for (int i = 0; i + 1 < steps.size(); i++) {
            long passed = (Long) steps.get(i).get("begin") + sum(steps.get(i), "joined") - sum(steps.get(i), "left");
            assertThat(steps.get(i + 1).get("begin")).isEqualTo(passed);
        }
    }

    private static long sum(CompositeData step, String which) {
        return numbers(step.get(which)).values().stream()
                .mapToLong(number -> (Long) number)
                .sum();
    }

    private List<CompositeData> rows(String attribute) throws Exception {
        return List.of((CompositeData[]) beans.getAttribute(name, attribute));
    }

    private static Map<String, Object> numbers(Object table) {
        Map<String, Object> numbers = new java.util.HashMap<>();
        for (Object row : ((TabularData) table).values()) {
            numbers.put((String) ((CompositeData) row).get("key"), ((CompositeData) row).get("value"));
        }
        return numbers;
    }
}
