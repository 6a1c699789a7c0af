package io.github.tagtwin.ee.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SharedQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every engine promises by which nodes share a queue. */
public abstract class SharedQueueContract {
    protected static final Lane A = Samples.LANE;
    protected static final Lane B = Samples.OTHER_LANE;
    private static final long MANY_BYTES = 1 << 22;

    private final List<SharedQueue> nodes = new ArrayList<>();

    /** A further node on the engine of this test, which is empty before its first. */
    protected abstract SharedQueue open(Set<Lane> lanes) throws Exception;

    /** Whether it leaves out what a node offers once more. */
    protected boolean leavesOutRepeats() {
        return true;
    }

    protected final SharedQueue node() throws Exception {
        return node(Set.of(A, B));
    }

    protected final SharedQueue node(Set<Lane> lanes) throws Exception {
        SharedQueue node = open(lanes);
        nodes.add(node);
        return node;
    }

    @AfterEach
    protected void closeNodes() {
        nodes.forEach(SharedQueue::close);
    }

    @Test
    void keepsEachLaneInOrderAndApart() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 3));
        node.append(B, Samples.events(B, 4, 5));
        node.append(A, Samples.events(A, 6, 1500));

        assertThat(Samples.items(head(node, A, 1498))).startsWith("{\"k\":\"k1\"}", "{\"k\":\"k2\"}", "{\"k\":\"k3\"}");
        assertThat(Samples.items(head(node, A, 1498)).subList(3, 1498)).isEqualTo(Samples.items(6, 1500));
        assertThat(Samples.items(head(node, B, 2))).isEqualTo(Samples.items(4, 5));
        assertThat(head(node, A, 1498)).extracting(QueuedEvent::sequence).isSorted();
        assertThat(node.isDurable()).isTrue();
        assertThat(node.isOwn()).isFalse();
    }

    @Test
    void givesBackAllThatIsKnownOfAnEvent() throws Exception {
        SharedQueue node = node();
        QueuedEvent appended = Samples.event(B, 7);
        node.append(B, List.of(appended));

        QueuedEvent found = head(node, B, 1).get(0);

        assertThat(found.lane()).isEqualTo(B);
        assertThat(found.type()).isEqualTo(EventType.CONVERSION);
        assertThat(found.time()).isEqualTo(appended.time());
        assertThat(found.queuedAt()).isEqualTo(appended.queuedAt());
        assertThat(found.json()).isEqualTo(appended.json());
    }

    @Test
    void boundsTheHeadByCountAndByBytesButGivesOneAtLeast() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 9));
        head(node, A, 9);

        assertThat(Samples.items(node.head(A, 4, MANY_BYTES))).isEqualTo(Samples.items(1, 4));
        assertThat(Samples.items(node.head(A, 9, 1))).isEqualTo(Samples.items(1, 1));
        assertThat(node.head(A, 9, 45)).hasSizeBetween(1, 4);
    }

    @Test
    void keepsWhatIsNotRemovedAndPassesOverWhatIsGone() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 5));
        List<QueuedEvent> head = head(node, A, 5);

        node.remove(head.subList(0, 2));
        node.remove(head.subList(0, 3));

        assertThat(Samples.items(node.head(A, 9, MANY_BYTES))).isEqualTo(Samples.items(4, 5));
    }

    @Test
    void takesAnEventOutOfTheMiddle() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 3));

        node.remove(head(node, A, 3).subList(1, 2));

        assertThat(Samples.items(node.head(A, 9, MANY_BYTES))).containsExactly("{\"k\":\"k1\"}", "{\"k\":\"k3\"}");
    }

    @Test
    void keepsAsideWhatIsStillThere() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 3));
        List<QueuedEvent> head = head(node, A, 3);
        node.remove(head.subList(0, 1));

        node.setAside(head.subList(0, 2).stream()
                .map(event -> SetAsideEvent.of(event, "refused", Instant.now()).withAnswer(400, "no\0 such"))
                .collect(Collectors.toList()));

        assertThat(Samples.items(node.head(A, 9, MANY_BYTES))).isEqualTo(Samples.items(3, 3));
        assertThat(node.setAsideSize()).isIn(1L, -1L);
    }

    @Test
    void tellsTheLanesThatItServesAndWhatIsNewInThem() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 1));
        Set<Lane> told = ConcurrentHashMap.newKeySet();

        node.watch(told::addAll);
        Eventually.until("told of what was there", () -> told.contains(A));
        told.clear();
        node.remove(head(node, A, 1));
        node.append(A, Samples.events(A, 2, 2));
        Eventually.until("told of what is new", () -> told.contains(A));
        // Or else the other one may be given it.
        node.append(B, Samples.events(B, 4, 4));
        node.remove(head(node, B, 1));
        told.clear();
        SharedQueue other = node();
        other.append(B, Samples.events(B, 3, 3));

        Eventually.until("told of another node's", () -> told.contains(B));
    }

    @Test
    void countsAnEventsAgeFromItsAppend() throws Exception {
        SharedQueue node = node();
        long before = System.nanoTime();
        node.append(A, Samples.events(A, 1, 1));
        QueuedEvent first = head(node, A, 1).get(0);

        Eventually.until("it grows older", () -> node.age(first).compareTo(Duration.ofMillis(300)) > 0);

        assertThat(node.age(first))
                .isLessThan(Duration.ofNanos(System.nanoTime() - before).plusSeconds(1));
    }

    @Test
    void hasEachLaneServedByOneNodeUntilThatOneCloses() throws Exception {
        List<SharedQueue> cluster = List.of(node(), node(), node());
        cluster.get(0).append(A, Samples.events(A, 1, 4));
        Eventually.until("served", () -> servers(cluster).size() == 1);
        SharedQueue server = servers(cluster).get(0);
        server.remove(server.head(A, 2, MANY_BYTES));

        server.close();

        Set<SharedQueue> rest = new HashSet<>(cluster);
        rest.remove(server);
        Eventually.until("served by another", () -> servers(rest).size() == 1);
        assertThat(Samples.items(servers(rest).get(0).head(A, 9, MANY_BYTES))).isEqualTo(Samples.items(3, 4));
        assertThat(server.head(A, 9, MANY_BYTES)).isEmpty();
    }

    private static List<SharedQueue> servers(Iterable<SharedQueue> nodes) throws Exception {
        List<SharedQueue> serving = new ArrayList<>();
        for (SharedQueue node : nodes) {
            if (!node.head(A, 1, 1).isEmpty()) {
                serving.add(node);
            }
        }
        return serving;
    }

    @Test
    void givesNoNodeALaneThatItDoesNotKnow() throws Exception {
        SharedQueue stranger = node(Set.of(B));
        stranger.append(A, Samples.events(A, 1, 1));
        stranger.append(B, Samples.events(B, 2, 2));

        assertThat(head(stranger, B, 1)).hasSize(1);
        assertThat(stranger.head(A, 1, MANY_BYTES)).isEmpty();
        assertThat(head(node(), A, 1)).hasSize(1);
    }

    @Test
    void keepsEverythingWhileNoNodeIsThere() throws Exception {
        SharedQueue first = node();
        first.append(A, Samples.events(A, 1, 2));
        first.close();

        assertThat(Samples.items(head(node(), A, 2))).isEqualTo(Samples.items(1, 2));
    }

    @Test
    void leavesOutTheBatchThatANodeOffersOnceMore() throws Exception {
        assumeTrue(leavesOutRepeats());
        SharedQueue killed = node();
        killed.append(A, Samples.events(A, 1, 3));
        killed.close();
        SharedQueue again = node();

        again.append(A, Samples.events(A, 1, 5));
        again.append(A, Samples.events(A, 6, 6));

        assertThat(Samples.items(head(again, A, 6))).isEqualTo(Samples.items(1, 6));
    }

    @Test
    void endsItsThreads() throws Exception {
        SharedQueue node = node();
        node.append(A, Samples.events(A, 1, 1));
        head(node, A, 1);

        node.close();
        node.close();

        Eventually.until("no thread is left", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("tagtwin")
                        || thread.getName().startsWith("db-scheduler")));
    }

    /** The head of a lane, once the node serves it and so much is there. */
    protected static List<QueuedEvent> head(SharedQueue node, Lane lane, int events) throws Exception {
        Eventually.until(
                "served, with " + events,
                () -> node.head(lane, 10_000, MANY_BYTES).size() >= events);
        return node.head(lane, 10_000, MANY_BYTES);
    }
}
