package io.github.tagtwin.benchmarks.queue;

import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.Dispatcher;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Time;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * From the queue to LINE's stand-in, which runs in a process of its own: events a second, beside a client that sends
 * nothing but ready bodies, one after the other; and where the sending thread is meanwhile.
 */
final class EndToEnd {
    private static final int EVENTS = 200_000;
    private static final int BATCH = 1000;
    private static final int ROUNDS = 4;
    private static final long GLANCE_NANOS = 2_000_000;
    private static final String READY = "What LINE counts: ";

    private final Figures figures;
    private final Path folder;

    EndToEnd(Figures figures, Path folder) {
        this.figures = figures;
        this.folder = folder;
    }

    /** How fast it was, and where the sending thread was meanwhile. */
    private record Delivered(double rate, Map<String, Double> places) {}

    void measure() throws Exception {
        Process line = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.tagtwin.standin.Main",
                        "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            URI address = URI.create(said.readLine().substring(READY.length())).resolve("/");
            double bound = 0;
            Delivered best = new Delivered(0, Map.of());
            for (int round = 1; round <= ROUNDS; round++) {
                bound = Math.max(bound, bodiesAlone(address));
                Delivered one = deliver(address, Files.createDirectory(folder.resolve("delivery-" + round)));
                best = one.rate > best.rate ? one : best;
            }
            figures.add("ready bodies to the stand-in", "-", 0, bound, "events/s");
            figures.add("delivered to the stand-in", "tagtwin", EVENTS, best.rate, "events/s");
            best.places.forEach((place, share) -> figures.add(place, "tagtwin", EVENTS, share, "% of samples"));
        } finally {
            line.destroyForcibly().onExit().join();
        }
    }

    private static double bodiesAlone(URI line) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        byte[][] bodies = new byte[EVENTS / BATCH][];
        try (EventJson json = new EventJson()) {
            for (int number = 0; number < bodies.length; number++) {
                bodies[number] = body(json, number);
            }
        }
        long start = System.nanoTime();
        for (byte[] body : bodies) {
            HttpRequest request = HttpRequest.newBuilder(line.resolve("/v1/" + Samples.LANE.lineTagId() + "/events"))
                    .header("Content-Type", "application/json")
                    .header("X-Line-TagAccessToken", "token")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
        }
        return EVENTS / ((System.nanoTime() - start) / 1e9);
    }

    private static byte[] body(EventJson json, int number) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int event = 0; event < BATCH; event++) {
            body.write(event == 0 ? '[' : ',');
            body.writeBytes(json.write(Samples.event((long) number * BATCH + event)));
        }
        body.write(']');
        return body.toByteArray();
    }

    private static Delivered deliver(URI line, Path directory) throws Exception {
        try (TagTwinPeer peer = new TagTwinPeer(directory)) {
            for (long number = 1; number <= EVENTS; number++) {
                while (!peer.take(Samples.event(number))) {
                    LockSupport.parkNanos(GLANCE_NANOS);
                }
            }
            DeliveryOptions options = DeliveryOptions.of(line, Duration.ZERO, Duration.ofSeconds(30), BATCH);
            long start = System.nanoTime();
            try (Dispatcher sending = Dispatcher.start(
                    peer.queue(), options, lane -> Optional.of("token"), peer.counters(), Time.system())) {
                Map<String, Integer> samples = new TreeMap<>();
                while (peer.counters().get(CounterNames.ACCEPTED) < EVENTS) {
                    samples.merge(place(), 1, Integer::sum);
                    LockSupport.parkNanos(GLANCE_NANOS);
                }
                double rate = EVENTS / ((System.nanoTime() - start) / 1e9);
                int all = samples.values().stream().mapToInt(Integer::intValue).sum();
                Map<String, Double> places = new TreeMap<>();
                samples.forEach((place, times) -> places.put(place, times * 100.0 / all));
                sending.lanes();
                return new Delivered(rate, places);
            }
        }
    }

    // Where the sending thread is at this moment.
    private static String place() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds(), 40)) {
            if (thread != null && thread.getThreadName().startsWith("tagtwin-sender")) {
                return "sender " + doing(thread);
            }
        }
        return "sender not there";
    }

    private static String doing(ThreadInfo thread) {
        boolean waits = thread.getThreadState() != Thread.State.RUNNABLE;
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().endsWith(".HttpTransport")) {
                return waits ? "waits for the answer" : "writes the request";
            }
            if (frame.getClassName().endsWith(".EventQueue")) {
                return "waits for the store";
            }
        }
        return waits ? "waits" : "works";
    }
}
