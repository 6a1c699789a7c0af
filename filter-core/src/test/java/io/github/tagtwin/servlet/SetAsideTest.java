package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Time;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetAsideTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private final Counters counters = new Counters();
    private final EventQueue queue = Queues.inMemory(counters, Time.system());
    private final SetAside setAside = new SetAside(queue);

    @BeforeEach
    void setThreeOfFourAside() throws Exception {
        Samples.keys(1, 4).forEach(key -> queue.offer(Samples.event(Samples.LANE, key)));
        Eventually.until("queued", () -> counters.get(CounterNames.QUEUED) == 4);
        List<QueuedEvent> events = queue.head(Samples.LANE, 3, 1 << 20);
        queue.setAside(List.of(
                SetAsideEvent.of(events.get(0), "refused", AT).withAnswer(400, "k1 of Anna is bad"),
                SetAsideEvent.of(events.get(1), "too-old", AT),
                SetAsideEvent.of(events.get(2), "refused", AT).withAnswer(422, "")));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void showsEachWithoutAWordOfAPerson() throws Exception {
        MBeanServer beans = MBeanServerFactory.newMBeanServer();
        ObjectName name = new ObjectName("io.github.tagtwin:type=SetAside,application=\"/shop\"");
        beans.registerMBean(setAside, name);

        CompositeData[] list = (CompositeData[]) beans.invoke(
                name, "list", new Object[] {0L, 10}, new String[] {long.class.getName(), int.class.getName()});

        assertThat(list).extracting(row -> row.get("reason")).containsExactly("refused", "too-old", "refused");
        assertThat(list).extracting(row -> row.get("status")).containsExactly(400, 0, 422);
        assertThat(list[0].get("type")).isEqualTo("conversion");
        assertThat(list[0].get("happenedAt")).isEqualTo(Samples.TIME.toString());
        assertThat(list[0].get("setAsideAt")).isEqualTo(AT.toString());
        assertThat(list[0].values().toString()).doesNotContain("Anna", "click", "k1");
        assertThat(setAside.list((Long) list[1].get("number"), 10)).hasSize(1);
    }

    @Test
    void sendsOneAgain() throws Exception {
        long number = setAside.list(0, 1).get(0).getNumber();

        assertThat(setAside.sendAgain(number)).isTrue();

        assertThat(setAside.sendAgain(number)).isFalse();
        assertThat(waiting()).containsExactly("k4", "k1");
        assertThat(numbers()).hasSize(2);
    }

    @Test
    void sendsAllOfAReasonAgain() throws Exception {
        assertThat(setAside.sendAllAgain("refused")).isEqualTo(2);

        assertThat(waiting()).containsExactly("k4", "k1", "k3");
        assertThat(setAside.sendAllAgain("")).isEqualTo(1);
        assertThat(waiting()).containsExactly("k4", "k1", "k3", "k2");
    }

    @Test
    void deletesOneAndAllOfAReason() throws Exception {
        setAside.delete(numbers().get(0));
        assertThat(numbers()).hasSize(2);

        assertThat(setAside.deleteAll("too-old")).isEqualTo(1);

        assertThat(setAside.list(0, 10)).extracting(SetAsideFigures::getStatus).containsExactly(422);
        assertThat(waiting()).containsExactly("k4");
    }

    private List<Long> numbers() throws Exception {
        List<Long> numbers = new ArrayList<>();
        setAside.list(0, 10).forEach(aside -> numbers.add(aside.getNumber()));
        return numbers;
    }

    private List<String> waiting() throws Exception {
        return Samples.keys(queue.head(Samples.LANE, 10, 1 << 20));
    }
}
