package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.Visitor;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.time.Instant;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator's hand on one visitor's events. */
class VisitorsTest {
    private static final String LINE_USER_ID = "U0123456789abcdef0123456789abcdef";

    private final Counters counters = new Counters();
    private final EventQueue queue = Queues.inMemory(counters, Time.system());
    private final Visitors visitors =
            new Visitors(queue::purge, Settings.of(NamedTexts.plain("test", Map.of("country", "TW"))));

    @BeforeEach
    void queueEventsOfAnnaAndBen() throws Exception {
        offer("a1", Visitor.unknown().email("anna@tea.example").phone("+886910000000"));
        offer("a2", Visitor.unknown().email("anna@tea.example").externalId("member_7"));
        offer("b1", Visitor.unknown().lineUserId(LINE_USER_ID).externalId("member_70"));
        Eventually.until("queued", () -> counters.get(CounterNames.QUEUED) == 3);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {" Anna@Tea.example ", "0910-000-000", " member_7 ", LINE_USER_ID})
    void areForgottenByWhateverNamesThem(String visitor) throws Exception {
        boolean both = visitor.contains("@");

        assertThat(visitors.purge(visitor)).isEqualTo(both ? 2 : 1);
        assertThat(visitors.purge(visitor)).isZero();
        assertThat(queue.waiting()).isEqualTo(both ? 1 : 2);
        assertThat(counters.get(CounterNames.PURGED)).isEqualTo(both ? 2 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "member_8", "+886 911 111 111", "ben@tea.example"})
    void stayWhereSomebodyElseIsNamed(String visitor) throws Exception {
        assertThat(visitors.purge(visitor)).isZero();
        assertThat(queue.waiting()).isEqualTo(3);
    }

    @Test
    void areNotRepeatedWhereTheyAreNobody() {
        assertThatThrownBy(() -> visitors.purge("anna at tea.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no e-mail address, phone number, LINE User ID or external id");
    }

    @Test
    void areForgottenByJmx() throws Exception {
        MBeanServer beans = MBeanServerFactory.newMBeanServer();
        ObjectName name = new ObjectName("io.github.tagtwin:type=Visitors,application=\"/shop\"");
        beans.registerMBean(visitors, name);

        assertThat(beans.invoke(name, "purge", new Object[] {"member_7"}, new String[] {String.class.getName()}))
                .isEqualTo(1L);
    }

    private void offer(String key, Visitor visitor) throws Exception {
        queue.offer(ConversionEvent.conversion(Samples.OTHER_LANE, "AddToCart")
                .user(visitor.fields())
                .build(DeduplicationKey.of(key).orElseThrow(), Instant.now()));
    }
}
