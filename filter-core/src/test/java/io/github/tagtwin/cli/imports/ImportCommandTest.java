package io.github.tagtwin.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.cli.Ran;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String TAG = "6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18";
    private static final String TOKEN = "planted-token";
    private static final String TITLES = "user_id,transaction_id,sync_date,revenue,items,email,phone,click_id,line_uid";
    private static final String UID = "U0123456789abcdef0123456789abcdef";

    private final String now = Instant.now().toString();

    private final LineStandIn line = LineStandIn.builder().withToken(TAG, TOKEN).start(0);
    private final Path directory;
    private final Path file;

    ImportCommandTest(@TempDir Path directory) {
        this.directory = directory;
        this.file = directory.resolve("orders.csv");
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
    }

    @Test
    void aPreviewShowsCountsAndRowsWithoutPersonsAndSendsNothing() throws IOException {
        write(TITLES, order("T-1"), order("T-2"), "broken", order("T-3").replace(now, "yesterday"));

        Ran ran = run("--rows=1");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("line 2: {", "\"deduplication_key\":\"T-1\"", "\"email\":\"***\"")
                .containsPattern("read +4\n")
                .containsPattern("to be sent +2\n")
                .containsPattern("skipped +2\n")
                .contains("1 columns instead of 9: line 4", "no time, or one that can't be told")
                .contains("Nothing was sent")
                .doesNotContain("T-2", "a@example.com", "0910", UID);
        assertThat(ran.err()).contains("deduplication_key = transaction_id", "time = sync_date", "value = revenue");
        assertThat(line.received()).isEmpty();
        assertThat(directory.resolve("queue")).doesNotExist();
    }

    @Test
    void sendsWhatAConnectorsExportTellsWithEverythingPersonalHashed() throws IOException {
        write(TITLES, order("T-1"));

        Ran ran = run("--send");

        assertThat(ran.out()).containsPattern("received +1 by LINE");
        assertThat(ran.code()).isZero();
        String body = line.received().get(0).body();
        assertThat(body)
                .contains("\"deduplication_key\":\"T-1\"", "\"event_name\":\"Purchase\"", "\"value\":1280")
                .contains("\"currency\":\"TWD\"", "\"item_ids\":[\"tea\",\"pot\"]", "\"external_id\":\"u42\"")
                .contains("\"phone\":\"f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18\"")
                .contains("\"email\":\"973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b\"")
                .contains("\"line_uid\":\"" + UID + "\"")
                .doesNotContain("example.com", "0910");
    }

    @Test
    void aRepeatSendsWhatIsNewAndNothingTwice() throws IOException {
        write(TITLES, order("T-1"), order("T-2"), order("T-2"));
        Ran first = run("--send");
        write(TITLES, order("T-1"), order("T-2"), order("T-3"));

        Ran second = run("--send");

        assertThat(first.out()).contains("1  sent before, or twice in the file: line 4");
        assertThat(second.out())
                .containsPattern("queued +1\n")
                .contains("2  sent before, or twice in the file: lines 2, 3");
        assertThat(second.code()).isZero();
        assertThat(line.counted()).hasSize(3).allMatch(event -> event.arrivals() == 1);
    }

    @Test
    void aTestIsNoRealSendingAndIsRememberedApart() throws IOException {
        write(TITLES, order("T-1"));

        run("--send", "--test");
        run("--send");

        assertThat(line.received())
                .extracting(request -> request.body().contains("\"test_flag\":true"))
                .containsExactly(true, false);
    }

    @Test
    void aRefusedTokenEndsTheRunAndKeepsWhatWaits() throws IOException {
        write(TITLES, order("T-1"), order("T-2"));
        line.expireToken(TAG, TOKEN);
        Ran refused = run("--send");
        line.issueToken(TAG, TOKEN);

        Ran again = run("--send");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out())
                .containsPattern("waiting +2\n")
                .contains("LINE doesn't take them now: token (answer 401)");
        assertThat(again.out()).contains("from before 2").containsPattern("received +2 by LINE");
        assertThat(again.code()).isZero();
        assertThat(line.counted()).hasSize(2);
    }

    @Test
    void setsAsideALastOneThatLineRefusesWhereItTookOthers() throws IOException {
        Path settings = Files.writeString(directory.resolve("settings.properties"), "batch-size=1");
        write(TITLES, order("T-1"), order("T-2"));
        line.mode(Mode.ok(), Mode.status(400));

        Ran ran = run("--send", "--settings=" + settings);

        assertThat(ran.out())
                .containsPattern("received +1 by LINE")
                .containsPattern("set aside +1: see 'queue list")
                .containsPattern("waiting +0\n")
                .doesNotContain("doesn't take them now");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void keepsALoneOneThatLineRefusesSinceNothingTellsWhoseFaultThatIs() throws IOException {
        write(TITLES, order("T-1"));
        line.mode(Mode.status(400));

        Ran ran = run("--send");

        assertThat(ran.out()).containsPattern("set aside +0\n").containsPattern("waiting +1\n");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void aLineThatIsAwayForLongEndsTheRun() throws IOException {
        write(TITLES, order("T-1"));
        line.mode(Mode.status(503));

        Ran ran = run("--send", "--give-up-after=1s");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("unavailable (answer 503)");
    }

    @Test
    void rowsAreLeftOutByAgeAndFilter() throws IOException {
        String old = Instant.now().minus(Duration.ofHours(30)).toString();
        write(TITLES, order("T-1"), order("T-2").replace(now, old), order("T-3").replace("u42", "staff"));

        Ran ran = run("--filter=user_id!=staff");

        assertThat(ran.out())
                .containsPattern("to be sent +1\n")
                .contains("1  older than --max-age: line 3", "1  left out by --filter: line 4");
        assertThat(ran.code()).isZero();
        assertThat(run("--max-age=48h").out()).containsPattern("to be sent +3\n");
        assertThat(run("--max-age=91d").err()).contains("--max-age is 90d at most");
    }

    @Test
    void aClickIdGoesAlongOnlyWithinItsWindow() throws IOException {
        Instant moment = Instant.now();
        write(
                TITLES + ",click_time",
                order("T-1") + "," + moment.minus(Duration.ofDays(6)),
                order("T-2") + "," + moment.minus(Duration.ofDays(8)),
                order("T-3") + ",");

        run("--send", "--click-window=7d");

        assertThat(line.counted())
                .filteredOn(event -> event.clickId().isPresent())
                .extracting(event -> event.deduplicationKey().orElse(""))
                .containsExactly("T-1");
    }

    @Test
    void aLineUserIdGoesAlongAsIsWanted() throws IOException {
        write(TITLES, order("T-1"), order("T-2").replace("test@example.com", "").replace("0910-000-000", ""));

        run("--send", "--line-uid=WITHOUT_PERSONAL_DATA");
        String some = line.received().get(0).body();
        line.reset();
        write(TITLES, order("T-9"));
        run("--send", "--line-uid=NEVER");

        assertThat(some.split("line_uid", -1)).hasSize(2);
        assertThat(line.received().get(0).body()).doesNotContain("line_uid");
    }

    @Test
    void withHashedPersonalDataNothingElseIsTaken() throws IOException {
        write(TITLES, order("T-1").replace("test@example.com", "A".repeat(64)));

        Ran ran = run("--send", "--hashed");

        assertThat(line.received().get(0).body())
                .contains("\"email\":\"" + "a".repeat(64))
                .doesNotContain("phone");
        assertThat(ran.out()).contains("without phone, which LINE wouldn't take: 1 (line 2)");
    }

    @Test
    void otherColumnsAreToldAndMissingOnesAskedFor() throws IOException {
        write("Bestellung,wann", "T-1," + now);

        assertThat(run().err()).contains("no column is taken for deduplication_key", "--map deduplication_key=COLUMN");
        assertThat(run("--map=deduplication_key=Bestellnr").err())
                .contains("there is no column 'Bestellnr'; there are: Bestellung, wann");
        assertThat(run("--map=key=Bestellung").err())
                .contains("'key' in --map is no field; there are: deduplication_key,");
        assertThat(run("--map=deduplication_key=Bestellung", "--map=time=wann").out())
                .contains("LINE needs at least one user field");
    }

    @Test
    void optionsMayStandInAFile() throws IOException {
        write("Bestellung,wann,user_id", "T-1," + now + ",u1");
        Path options = Files.writeString(
                directory.resolve("hourly.options"),
                "# our shop\n--map deduplication_key=Bestellung\n--map time=wann\n");

        assertThat(run("@" + options, "--event-name=Tea").out()).containsPattern("to be sent +1\n");
    }

    @Test
    void readsOtherCharsetsAndSeparators() throws IOException {
        Files.write(
                file,
                ("transaction_id;time;user_id;\u540d\u524d\nT-1;" + now + ";u1;\u8336\n")
                        .getBytes(Charset.forName("Shift_JIS")));

        Ran ran = run("--charset=Shift_JIS", "--delimiter=;", "--event-name=Tea", "--filter=\u540d\u524d=\u8336");

        assertThat(ran.out()).containsPattern("to be sent +1\n");
        assertThat(run("--delimiter=;", "--event-name=Tea").out()).contains("not in this charset");
    }

    @Test
    void rejectsAreWrittenWithLineAndReason() throws IOException {
        write(TITLES, "broken", order("T-1").replace("1280", "much"));
        Path rejects = directory.resolve("rejects.csv");

        run("--rejects=" + rejects);

        assertThat(Files.readAllLines(rejects))
                .hasSize(3)
                .anyMatch(row -> row.startsWith("2,1 columns instead of 9,broken"))
                .anyMatch(row -> row.startsWith("3,a value is a number from 0 to 2147483647,u42,T-1,"));
    }

    @Test
    void oneImportAtATime() throws IOException {
        write(TITLES, order("T-1"));
        Path queue = directory.resolve("queue");

        try (ImportLock other = ImportLock.take(queue, "import@" + TAG)) {
            Ran ran = run("--send");

            assertThat(ran.err()).contains("another import for this LINE Tag ID is running");
            assertThat(ran.code()).isEqualTo(2);
            assertThat(other).isNotNull();
        }
    }

    private String order(String id) {
        return "u42," + id + "," + now + ",1280,\"tea,pot\",test@example.com,0910-000-000,c1," + UID;
    }

    private void write(String... rows) throws IOException {
        Files.writeString(file, String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
    }

    private Ran run(String... options) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), TOKEN + "\n");
        List<String> arguments = new ArrayList<>(List.of(
                "import",
                file.toString(),
                "--line-tag-id=" + TAG,
                "--channel-id=1657",
                "--token-file=" + token,
                "--endpoint=" + line.uri(),
                "--directory=" + directory.resolve("queue"),
                "--currency=TWD",
                "--country=TW"));
        arguments.addAll(List.of(options));
        if (arguments.stream().noneMatch(option -> option.startsWith("--event-name"))) {
            arguments.add("--event-name=Purchase");
        }
        Ran ran = Ran.command(arguments.toArray(String[]::new));
        assertThat(ran.out() + ran.err()).doesNotContain(TOKEN);
        return ran;
    }
}
