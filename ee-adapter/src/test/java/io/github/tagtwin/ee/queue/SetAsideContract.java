package io.github.tagtwin.ee.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SetAsideEvents;
import io.github.tagtwin.queue.Setback;
import io.github.tagtwin.queue.SharedQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What engines promise besides that can look at what was set aside. */
public abstract class SetAsideContract extends SharedQueueContract {
    private static final long MANY_BYTES = 1 << 22;

    @Test
    void showsToEachNodeWhatWasSetAsideAndWhyAPageAtATime() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 3));
        node.append(B, Samples.events(B, 4, 4));
        Instant before = Instant.now();
        setAside(node, head(node, A, 3), "refused", 400, "no such field");
        setAside(node, head(node, B, 1), "too-old", 0, "");

        List<SetAsideEvent> first = asides(node(Set.of())).listSetAside(0, 3);
        List<SetAsideEvent> second = asides(node).listSetAside(number(first.get(2)), 3);

        assertThat(Samples.items(events(first))).isEqualTo(Samples.items(1, 3));
        assertThat(first.get(0).reason()).isEqualTo("refused");
        assertThat(first.get(0).status()).isEqualTo(400);
        assertThat(first.get(0).answer()).isEqualTo("no such field");
        assertThat(first.get(0).event().lane()).isEqualTo(A);
        assertThat(first.get(0).event().time()).isEqualTo(Samples.TIME);
        assertThat(Duration.between(before, first.get(0).at()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(second).hasSize(1).allMatch(aside -> aside.reason().equals("too-old"));
        assertThat(second.get(0).event().lane()).isEqualTo(B);
    }

    @Test
    void sendsAgainAtTheEndOfTheLaneWithWhatWasSoFar() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 2));
        setAside(node, head(node, A, 2), "refused", 422, "no");
        node.append(A, Samples.events(A, 3, 3));
        long first = number(asides(node).listSetAside(0, 1).get(0));

        assertThat(asides(node).sendAgain(List.of(first))).isEqualTo(1);
        assertThat(asides(node).sendAgain(List.of(first))).isZero();

        List<QueuedEvent> head = head(node, A, 2);
        assertThat(Samples.keys(head)).containsExactly("k3", "k1");
        assertThat(head.get(1).setbacks()).extracting(Setback::status).containsExactly(422);
        assertThat(Samples.keys(events(asides(node).listSetAside(0, 9)))).containsExactly("k2");
        assertThat(node.setAsideSize()).isEqualTo(1);
    }

    @Test
    void tellsWhoDeliversOfWhatGoesAgain() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 1));
        setAside(node, head(node, A, 1), "refused", 400, "");
        Set<Object> told = ConcurrentHashMap.newKeySet();
        node.watch(told::addAll);
        told.clear();

        asides(node).sendAgain(numbers(asides(node).listSetAside(0, 9)));

        Eventually.until("told", () -> told.contains(A));
    }

    @Test
    void sendsNothingTwiceWhereTwoOperatorsDoSoAtOnce() throws Exception {
        SharedQueue one = node(Set.of(A));
        SharedQueue other = node(Set.of());
        one.append(A, Samples.events(A, 1, 300));
        setAside(one, head(one, A, 300), "refused", 400, "");
        List<Long> all = numbers(asides(one).listSetAside(0, 1000));

        List<CompletableFuture<Integer>> both = new ArrayList<>();
        for (SharedQueue node : List.of(one, other, one, other)) {
            both.add(CompletableFuture.supplyAsync(() -> sendAgain(node, all)));
        }
        int again = both.stream().mapToInt(CompletableFuture::join).sum();

        assertThat(again).isEqualTo(300);
        assertThat(one.waiting(A)).isEqualTo(300);
        assertThat(one.setAsideSize()).isZero();
    }

    private static int sendAgain(SharedQueue node, List<Long> numbers) {
        try {
            return asides(node).sendAgain(numbers);
        } catch (Exception failed) {
            return Assertions.fail(failed);
        }
    }

    @Test
    void deletesSomeAndPassesOverWhatIsGone() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 3));
        setAside(node, head(node, A, 3), "refused", 400, "");
        List<Long> numbers = numbers(asides(node).listSetAside(0, 9));

        asides(node).deleteSetAside(numbers.subList(0, 2));
        asides(node).deleteSetAside(numbers.subList(0, 2));
        asides(node).deleteSetAside(List.of());

        assertThat(Samples.keys(events(asides(node).listSetAside(0, 9)))).containsExactly("k3");
        assertThat(asides(node).sendAgain(List.of())).isZero();
        assertThat(node.waiting(A)).isZero();
        assertThat(node.head(A, 9, MANY_BYTES)).isEmpty();
    }

    private static void setAside(SharedQueue node, List<QueuedEvent> events, String reason, int status, String answer)
            throws Exception {
        node.setAside(events.stream()
                .map(event -> SetAsideEvent.of(event, reason, Instant.now()).withAnswer(status, answer))
                .collect(Collectors.toList()));
    }

    private static List<QueuedEvent> events(List<SetAsideEvent> asides) {
        return asides.stream().map(SetAsideEvent::event).collect(Collectors.toList());
    }

    private static List<Long> numbers(List<SetAsideEvent> asides) {
        return asides.stream().map(SetAsideContract::number).collect(Collectors.toList());
    }

    private static long number(SetAsideEvent aside) {
        return aside.event().sequence();
    }

    private static SetAsideEvents asides(SharedQueue node) {
        return node.capability(SetAsideEvents.class).orElseThrow();
    }
}
