package io.github.tagtwin.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes that share a queue, on an engine of the subclass's choice. */
@ExtendWith(FaultTable.Giving.class)
abstract class ClusterFaults {
    private static final int NODES = 3;
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final Duration HELD = Duration.ofMinutes(11);

    private final Random random = new Random();
    private final Offers offers = new Offers();

    /** A new engine, empty. */
    abstract SharedEngine engine(Path directory) throws Exception;

    /** So many orders are confirmed; each is two events, the purchase and the view of its page. */
    @Test
    @Tag("shared")
    void losesNothingOfAHundredThousandEventsWhileNodesAndTheEngineDie(FaultTable table, @TempDir Path directory)
            throws Exception {
        losesNothing(50_000, 1500, true, table, directory);
    }

    @Test
    @Tag("short")
    void losesNothingWhereANodeDies(FaultTable table, @TempDir Path directory) throws Exception {
        losesNothing(1000, 600, false, table, directory);
    }

    private void losesNothing(int orders, int betweenKills, boolean engineToo, FaultTable table, Path directory)
            throws Exception {
        try (LineStandIn line = Line.start();
                SharedEngine engine = engine(directory);
                Cluster cluster = Cluster.start(NODES, directory, line.uri(), Durability.COMMIT, engine, Map.of())) {
            int kills = killWhileOrdering(orders, betweenKills, engineToo, cluster, engine);
            Stopwatch sinceLast = new Stopwatch();
            settle(cluster, engine, line);
            List<CountedEvent> inOrder = line.counted();
            deliverHeld(cluster, line);
            Row row = table.add(offers.row(
                    kills + " times kill -9 of a node of " + NODES + " on " + engine
                            + (engineToo ? " which restarts once" : ""),
                    Durability.COMMIT.toString(),
                    line.counted(),
                    sinceLast.elapsed()));
            long repeated = line.counted().stream()
                    .filter(event -> event.arrivals() > 1)
                    .count();
            table.note(engine + ": " + line.counted().size() + " events at LINE, " + repeated
                    + " of them came more than once and were counted once");
            row.mustBeWhole(cluster);
            assertThat(offers.overtaken(inOrder, id -> Cluster.nodeOf(id, NODES), CLOSE))
                    .as("overtaken on the way from one node")
                    .isZero();
            assertThat(engine.waiting()).as("left in the engine").isZero();
        }
    }

    private int killWhileOrdering(int orders, int betweenKills, boolean engineToo, Cluster cluster, SharedEngine engine)
            throws Exception {
        int kills = 0;
        boolean restarted = !engineToo;
        try (Load load = Load.on(cluster, offers, "o")) {
            load.awaitTaken(betweenKills / 2);
            while (offers.taken() < orders) {
                if (!restarted && offers.taken() > orders / 2) {
                    engine.restart();
                    restarted = true;
                }
                cluster.killAndRestart(random.nextInt(NODES));
                kills++;
                load.awaitTaken(offers.taken() + betweenKills / 2 + random.nextInt(betweenKills));
            }
        }
        assertThat(restarted).as("the engine was restarted").isTrue();
        return kills;
    }

    /** Waits until a last order of each node has come to LINE, and with it all that was queued there before. */
    private void settle(Cluster cluster, SharedEngine engine, LineStandIn line) throws Exception {
        List<String> last = new ArrayList<>();
        for (Shop node : cluster.nodes()) {
            String id = "last" + last.size();
            last.add(id);
            Load.once(node, offers, id);
        }
        Await.until(
                "the last orders are counted",
                () -> line.counted().stream()
                                .filter(event -> event.deduplicationKey()
                                        .filter(last::contains)
                                        .isPresent())
                                .filter(event -> event.eventName().equals("Purchase"))
                                .count()
                        == last.size(),
                cluster::toString);
        Await.until("the engine is empty", () -> engine.waiting() == 0, cluster::toString);
        cluster.stop();
    }

    /** Conversions whose page never ended, since their node was killed, are sent ten minutes later. */
    private void deliverHeld(Cluster cluster, LineStandIn line) throws Exception {
        for (Shop node : cluster.nodes()) {
            MovedTime later = new MovedTime();
            later.pass(HELD);
            try (Rig next = Rig.leftBy(node, line.uri(), later, offers)) {
                long before = Line.counted(line);
                next.offer("later" + cluster.nodes().indexOf(node) + "-", 1);
                Await.until("the next owner delivers", () -> Line.counted(line) > before, next::toString);
                next.awaitNothingWaits();
            }
        }
    }

    /** Without a delay, and without a bound on what LINE takes: the engine alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Tag("shared")
    void deliversAsFastAsTheEngineTakes(int nodes, FaultTable table, @TempDir Path directory) throws Exception {
        int events = 30_000;
        Map<String, String> quickly = Map.of("delay", "0s", "ring-size", "100000", "batch-size", "1000");
        try (LineStandIn line = Line.start();
                SharedEngine engine = engine(directory);
                Cluster cluster = Cluster.start(nodes, directory, line.uri(), Durability.ASYNC, engine, quickly)) {
            burst(cluster, nodes);
            Await.until("warm", () -> Line.counted(line) == (long) nodes * BurstPage.CONVERSIONS, cluster::toString);
            long before = Line.counted(line);
            Stopwatch watch = new Stopwatch();

            burst(cluster, events / BurstPage.CONVERSIONS);
            Duration taken = watch.elapsed();
            Await.until("all counted", () -> Line.counted(line) - before == events, cluster::toString);

            Duration delivered = watch.elapsed();
            table.note(String.format(
                    "%s, %d nodes: %d events taken in %d ms, delivered in %d ms: %d a second",
                    engine,
                    nodes,
                    events,
                    taken.toMillis(),
                    delivered.toMillis(),
                    events * 1000L / delivered.toMillis()));
        }
    }

    private static void burst(Cluster cluster, int requests) {
        HttpClient http = HttpClient.newHttpClient();
        List<URI> addresses = cluster.addresses();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int node = 0; node < addresses.size(); node++) {
            URI burst = addresses.get(node).resolve("/burst?ldtag_cl=click");
            int share = requests / addresses.size() + (node < requests % addresses.size() ? 1 : 0);
            all.add(CompletableFuture.runAsync(() -> {
                for (int request = 0; request < share; request++) {
                    ask(http, burst);
                }
            }));
        }
        all.forEach(CompletableFuture::join);
    }

    private static void ask(HttpClient http, URI burst) {
        HttpRequest request =
                HttpRequest.newBuilder(burst).header("User-Agent", Load.BROWSER).build();
        HttpResponse<String> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
