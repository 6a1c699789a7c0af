package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two places of events set aside, as one list in which no two have one number. */
class SetAsideEverywhereTest {
    private final ManualTime clock = new ManualTime();
    private final EventQueue here = Queues.inMemory(new Counters(), clock.time());
    private final EventQueue shared = Queues.inMemory(new Counters(), clock.time());
    private final SetAsideEverywhere all = new SetAsideEverywhere(here, shared);

    // Both count from 1.
    @BeforeEach
    void setAside() throws Exception {
        setAside(here, 1, 2);
        setAside(shared, 3, 7);
    }

    private void setAside(EventQueue queue, int first, int last) throws Exception {
        Samples.keys(first, last).forEach(key -> queue.offer(Samples.event(Samples.LANE, key)));
        queue.known(List.of());
        queue.setAside(queue.head(Samples.LANE, 9, 1 << 20).stream()
                .map(event -> SetAsideEvent.of(event, "refused", clock.instant()))
                .collect(Collectors.toList()));
    }

    @AfterEach
    void close() {
        here.close();
        shared.close();
    }

    @Test
    void goesThroughAllOfThemWhereverAPageEnds() throws Exception {
        List<Long> numbers = numbers(all.listSetAside(0, 99));
        assertThat(numbers).hasSize(7).isSorted().doesNotHaveDuplicates();
        assertThat(all.setAsideSize()).isEqualTo(7);

        for (int page = 1; page < 8; page++) {
            List<Long> paged = new ArrayList<>();
            List<SetAsideEvent> next = all.listSetAside(0, page);
            while (!next.isEmpty()) {
                assertThat(next.size()).isLessThanOrEqualTo(page);
                paged.addAll(numbers(next));
                next = all.listSetAside(paged.get(paged.size() - 1), page);
            }
            assertThat(paged).isEqualTo(numbers);
        }
    }

    @Test
    void sendsAgainAndDeletesWhatIsMeantInItsOwnPlace() throws Exception {
        List<SetAsideEvent> events = all.listSetAside(0, 99);
        assertThat(key(events.get(0))).isEqualTo("k1");
        assertThat(key(events.get(1))).isEqualTo("k3");

        assertThat(all.sendAgain(numbers(events.subList(1, 2)))).isEqualTo(1);
        all.deleteSetAside(numbers(List.of(events.get(0), events.get(4))));

        assertThat(Samples.keys(shared.head(Samples.LANE, 9, 1 << 20))).containsExactly("k3");
        assertThat(here.waiting()).isZero();
        assertThat(here.setAsideSize()).isEqualTo(1);
        assertThat(shared.listSetAside(0, 9))
                .extracting(SetAsideEverywhereTest::key)
                .containsExactly("k4", "k6", "k7");
    }

    private static String key(SetAsideEvent aside) {
        return Samples.keys(List.of(aside.event())).get(0);
    }

    private static List<Long> numbers(List<SetAsideEvent> events) {
        return events.stream().map(aside -> aside.event().sequence()).collect(Collectors.toList());
    }
}
