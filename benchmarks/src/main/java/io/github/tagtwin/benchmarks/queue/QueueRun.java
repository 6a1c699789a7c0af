package io.github.tagtwin.benchmarks.queue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Measures each peer with nothing, 100 thousand and a million events in its queue: events kept a second, the cost of
 * taking one in and of taking one out, and the heap that one holds; then how long TagTwin's events are in memory alone, and
 * its delivery to LINE's stand-in. Of a few
 * rounds the best counts, since others may be at work on the machine. {@code -Dquick=true} leaves out the million.
 */
public final class QueueRun {
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final int ROUND = 100_000;
    private static final int BATCH = 1000;
    private static final long NAP_NANOS = 50_000;
    private static final List<Integer> DEPTHS =
            Boolean.getBoolean("quick") ? List.of(1, 100_000) : List.of(1, 100_000, 1_000_000);

    private final Figures figures = new Figures();
    private final Path folder;
    private long events;
    private long drained;

    private QueueRun(Path folder) {
        this.folder = folder;
    }

    /** How to open a peer in a fresh directory. */
    private interface Opening {
        Peer in(Path directory) throws Exception;
    }

    /**
     * Runs it all.
     *
     * @param csv where the figures go
     */
    public static void run(Path csv) throws Exception {
        // Not in a temporary directory, which may lie in memory.
        Path folder = Files.createTempDirectory(csv.toAbsolutePath().getParent(), "queue");
        try {
            QueueRun run = new QueueRun(folder);
            run.all();
            run.figures.write(csv);
        } finally {
            delete(folder);
        }
    }

    private void all() throws Exception {
        Map<String, Opening> peers = new LinkedHashMap<>();
        peers.put("tagtwin", TagTwinPeer::plain);
        peers.put("tagtwin-ids", TagTwinPeer::remembering);
        peers.put("hsqldb", JdbcPeer::hsqldb);
        peers.put("sqlite", JdbcPeer::sqlite);
        peers.put("snowplow", directory -> new SnowplowPeer());
        rates(peers);
        for (Map.Entry<String, Opening> peer : peers.entrySet()) {
            depths(peer.getKey(), peer.getValue());
        }
        CommitWait.measure(figures, Files.createDirectory(folder.resolve("wait")));
        new EndToEnd(figures, folder).measure();
    }

    // In turns, so that whatever else the machine does meets them all; the first rounds only warm up.
    private void rates(Map<String, Opening> peers) throws Exception {
        Map<String, Double> best = new LinkedHashMap<>();
        for (int round = 1; round <= WARM_UPS + ROUNDS; round++) {
            for (Map.Entry<String, Opening> peer : peers.entrySet()) {
                double rate = rate(peer.getValue());
                best.merge(peer.getKey(), round <= WARM_UPS ? 0 : rate, Math::max);
            }
        }
        best.forEach((name, rate) -> figures.add("kept a second", name, 0, rate, "events/s"));
    }

    private double rate(Opening opening) throws Exception {
        Path directory = Files.createDirectory(folder.resolve("rate"));
        try (Peer peer = opening.in(directory)) {
            fill(peer, BATCH);
            double rate = ROUND / seconds(() -> fill(peer, ROUND));
            drain(peer, ROUND + BATCH);
            return rate;
        } finally {
            delete(directory);
        }
    }

    private void depths(String name, Opening opening) throws Exception {
        Path directory = Files.createDirectory(folder.resolve(name));
        drained = 0;
        try (Peer peer = opening.in(directory)) {
            fill(peer, 1);
            long empty = usedHeap();
            for (int depth : DEPTHS) {
                fill(peer, depth - queued(peer));
                if (depth > 1) {
                    figures.add("heap for an event", name, depth, (usedHeap() - empty) / (double) depth, "bytes");
                    figures.add("file", name, depth, size(directory) / 1e6, "MB");
                }
                cost(name, peer, depth);
            }
            drain(peer, queued(peer));
        }
        delete(directory);
    }

    private int queued(Peer peer) {
        return (int) (peer.kept() - drained);
    }

    private void cost(String name, Peer peer, int depth) throws Exception {
        double in = Double.MAX_VALUE;
        double out = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            in = Math.min(in, seconds(() -> fill(peer, 20 * BATCH)));
            out = Math.min(out, seconds(() -> drain(peer, 20 * BATCH)));
        }
        figures.add("in, 1000 a group", name, depth, in * 1e6 / (20 * BATCH), "µs an event");
        figures.add("out, 1000 a batch", name, depth, out * 1e6 / (20 * BATCH), "µs an event");
    }

    private void fill(Peer peer, int wanted) {
        long before = peer.kept();
        for (int taken = 0; taken < wanted; taken++) {
            var event = Samples.event(++events);
            while (!peer.take(event)) {
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
        while (peer.kept() < before + wanted) {
            LockSupport.parkNanos(NAP_NANOS);
        }
    }

    private void drain(Peer peer, int wanted) throws Exception {
        int left = wanted;
        while (left > 0) {
            int gone = peer.drain(Math.min(BATCH, left));
            left -= gone;
            drained += gone;
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static long usedHeap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static long size(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
