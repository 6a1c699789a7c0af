package io.github.tagtwin.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import as a process of its own: killed, repeated, and with more rows than memory. */
class ImportIT {
    private static final String TAG = "6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LineStandIn line =
            LineStandIn.builder().withToken(TAG, "planted").maxCounted(200_000).start(0);
    private final Path directory;

    ImportIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
    }

    @Test
    void aHundredThousandRowsFitIntoLittleMemoryAndARepeatSendsNone() throws Exception {
        Path file = orders(100_000);

        Program.Ended first = importing(List.of("-Xmx128m"), file).end();
        Program.Ended second = importing(List.of("-Xmx128m"), file).end();

        assertThat(first.err()).doesNotContain("warning");
        assertThat(first.out()).containsPattern("received +100,000 by LINE");
        assertThat(first.code()).isZero();
        assertThat(second.out()).containsPattern("queued +0\n").contains("100,000  sent before, or twice in the file");
        assertThat(second.code()).isZero();
        assertThat(line.counted()).hasSize(100_000).allMatch(event -> event.arrivals() == 1);
    }

    @Test
    void aKillInTheMiddleAndASecondRunLoseNothingAndCountNothingTwice() throws Exception {
        Path file = orders(20_000);
        for (int counted : new int[] {500, 6_000, 12_000}) {
            Program killed = importing(List.of(), file);
            assertThat(line.await(it -> it.counted().size() >= counted, PATIENCE))
                    .isTrue();
            killed.kill();
        }

        Program.Ended last = importing(List.of(), file).end();

        assertThat(last.code()).isZero();
        assertThat(line.counted())
                .hasSize(20_000)
                .allMatch(CountedEvent::counted)
                .extracting(event -> event.deduplicationKey().orElse(""))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAnOutageLeavesIsSentByTheNextRun() throws Exception {
        Path file = orders(50);
        line.mode(Mode.status(401));
        Program.Ended refused = importing(List.of(), file).end();
        line.mode(Mode.ok());
        Program.Ended listed =
                Program.run("queue", "list", directory.resolve("queue").toString());

        Program.Ended again = importing(List.of(), file).end();

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("warning: LINE refuses the access token");
        assertThat(listed.out()).contains("waiting    50 conversions");
        assertThat(again.code()).isZero();
        assertThat(line.counted()).hasSize(50);
    }

    @Test
    void nothingPlantedShowsAnywhere() throws Exception {
        Path file = orders(3);

        Program.Ended preview = Program.run(arguments(file).toArray(String[]::new));
        Program.Ended sent = importing(List.of(), file).end();

        assertThat(preview.out() + preview.err() + sent.out() + sent.err())
                .doesNotContain("planted", "buyer1@example.com", "192.0.2.1");
        assertThat(line.received().get(0).body()).doesNotContain("example.com");
    }

    private Program importing(List<String> java, Path file) throws IOException {
        List<String> options = new ArrayList<>(java);
        options.add("-Dtagtwin.catch-up-rate=0");
        Stream<String> arguments = Stream.concat(arguments(file).stream(), Stream.of("--send"));
        return Program.start(options, arguments.toArray(String[]::new));
    }

    private List<String> arguments(Path file) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "planted");
        return List.of(
                "import",
                file.toString(),
                "--event-name=Purchase",
                "--currency=TWD",
                "--line-tag-id=" + TAG,
                "--token-file=" + token,
                "--endpoint=" + line.uri(),
                "--directory=" + directory.resolve("queue"));
    }

    private Path orders(int number) throws IOException {
        Path file = directory.resolve("orders.csv");
        String now = Instant.now().toString();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("user_id,transaction_id,sync_date,revenue,email,ip_address\n");
            for (int order = 1; order <= number; order++) {
                out.write("u" + order + ",T-" + order + "," + now + ",1280,buyer" + order + "@example.com,192.0.2.1\n");
            }
        }
        return file;
    }
}
