package io.github.tagtwin.cli.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.cli.Ran;
import io.github.tagtwin.event.BusinessKeys;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.PersonalData;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.event.WebFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.QueueOptions;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Time;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue in which two purchases wait, one is held, and two lie aside, one for each reason. */
class QueueCommandTest {
    private static final Lane LANE = Lane.of("6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18", "1657");
    private static final BusinessKeys KEYS = BusinessKeys.withSecret("s");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Path directory;
    private final Path output;

    QueueCommandTest(@TempDir Path directory) {
        this.directory = directory.resolve("tagtwin");
        this.output = directory.resolve("output");
    }

    @BeforeEach
    void fill() throws Exception {
        try (EventQueue queue = open()) {
            offer(queue, "REFUSED-1", "u1");
            offer(queue, "OLD-1", "u2");
            List<QueuedEvent> events = stored(queue, 2);
            Instant at = Instant.now();
            queue.setAside(List.of(
                    SetAsideEvent.of(events.get(0), "refused", at).withAnswer(400, "no"),
                    SetAsideEvent.of(events.get(1), "too-old", at)));
            offer(queue, "WAITS-1", "u1");
            offer(queue, "WAITS-2", "u3");
            stored(queue, 2);
            assertThat(queue.hold(event("HELD-1", "u1"), null, Duration.ofDays(1))
                            .await(SOON))
                    .isTrue();
        }
    }

    @Test
    void listTellsHowMuchLiesWhereAndWhy() {
        Ran ran = run("list");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("LINE Tag " + LANE.lineTagId() + ", channel 1657")
                .contains("waiting    2 conversions, 0 page views; the oldest happened ")
                .contains("held       1", "set aside  1  refused", "set aside  1  too-old");
    }

    @Test
    void listNamesWhatWasSetAsideWithoutPersons() {
        Ran ran = run("list", "--set-aside");

        assertThat(ran.out())
                .containsPattern("\\d+  refused \\(400\\)  Purchase  key REFUSED-1 ")
                .containsPattern("\\d+  too-old  Purchase  key OLD-1 ")
                .doesNotContain("u1", PersonalData.email("u1@example.com"), "192.0.2.1");
    }

    @Test
    void replayPutsBackWhatWasAsked() throws Exception {
        Ran ran = run("replay", "--reason=refused", "--yes");

        assertThat(ran.out()).contains("1 event of those set aside", "1 event put back");
        assertThat(waiting()).containsExactly("WAITS-1", "WAITS-2", "REFUSED-1");
        assertThat(run("list").out()).contains("set aside  1  too-old").doesNotContain("refused");
    }

    @Test
    void replayLeavesAConversionThatWasQueuedOnceMore() throws Exception {
        try (EventQueue queue = open()) {
            offer(queue, "REFUSED-1", "u1");
            stored(queue, 3);
        }

        assertThat(run("replay", "--all", "--yes").out()).contains("1 event put back", "1 event left: ");
        assertThat(waiting()).containsExactly("WAITS-1", "WAITS-2", "REFUSED-1", "OLD-1");
    }

    @Test
    void nothingIsChangedWithoutAYes() throws Exception {
        assertThat(Ran.answering("n\n", "queue", "replay", directory.toString(), "--all")
                        .err())
                .contains("Put them back to be sent? [y/N]");
        assertThat(Ran.answering("", "queue", "purge", directory.toString(), "--all")
                        .err())
                .contains("Delete for good? [y/N]");
        assertThat(run("list").out()).contains("set aside  1  refused", "set aside  1  too-old");

        Ran.answering("y\n", "queue", "replay", directory.toString(), "--all");

        assertThat(waiting()).hasSize(4);
    }

    @Test
    void purgeDeletesByNumberAmongThoseSetAsideAlone() throws Exception {
        String number = run("list", "--set-aside")
                .out()
                .lines()
                .filter(each -> each.contains("too-old  Purchase"))
                .map(each -> each.strip().replaceAll(" .*", ""))
                .findFirst()
                .orElseThrow();

        assertThat(run("purge", "--number=" + number + ",4711", "--yes").out()).contains("1 event deleted");
        assertThat(run("list").out()).contains("set aside  1  refused").doesNotContain("too-old");
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void purgeForgetsAPersonWhereverTheEventsLie() throws Exception {
        assertThat(run("purge", "--person=external_id=u1", "--yes").out()).contains("3 events deleted");
        assertThat(waiting()).containsExactly("WAITS-2");
        assertThat(run("list").out()).contains("held       0").doesNotContain("refused");

        Ran asked =
                Ran.answering(" U3@Example.com\n", "queue", "purge", directory.toString(), "--person=email=-", "--yes");

        assertThat(asked.out()).contains("1 event deleted");
    }

    @Test
    void purgeDeletesByAge() throws Exception {
        assertThat(run("purge", "--older-than=1h", "--yes").out()).contains(": 0 events");
        assertThat(run("purge", "--older-than=0s", "--yes").out()).contains("5 events deleted");
        assertThat(run("list").out()).contains("empty");
    }

    @Test
    void purgeWantsOneWayAtATime() {
        assertThat(run("purge", "--all", "--older-than=1h").err()).contains("one way at a time");
        assertThat(run("purge").err()).contains("which events?");
        assertThat(run("purge", "--person=name=Tea").err()).contains("'name' names nobody");
        assertThat(run("purge", "--person=line_uid=Tea").err()).contains("that can't be a line_uid");
        assertThat(run("purge", "--older-than=1").err()).contains("is no length of time");
    }

    @Test
    void exportWritesWhatWouldBeSentForItsUserAlone() throws Exception {
        Ran ran = run("export", "--output=" + output, "--place=WAITING,HELD");

        assertThat(ran.out()).contains("3 events written");
        assertThat(Files.readAllLines(output))
                .hasSize(3)
                .allMatch(each -> each.startsWith("{\"custom\":{") && each.endsWith("}"))
                .allMatch(each -> each.contains("\"email\":\"") && !each.contains("@"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output)))
                .isEqualTo("rw-------");
    }

    @Test
    void exportWritesATableThatASpreadsheetDoesNotCompute() throws Exception {
        run("export", "--output=" + output, "--format=CSV");

        assertThat(Files.readAllLines(output))
                .hasSize(6)
                .anyMatch(each -> each.startsWith("number,place,reason,line_tag_id,channel_id,event_type,event_name,"))
                .anyMatch(each -> each.contains(
                        ",set_aside,refused," + LANE.lineTagId() + ",1657,conversion,Purchase,REFUSED-1,"))
                .anyMatch(each -> each.contains(",held,,"))
                .anyMatch(each -> each.contains("'=cmd()"))
                .noneMatch(each -> each.contains(",=cmd()"));
    }

    @Test
    void aQueueThatAShopRunsOnIsLeftAlone() {
        try (EventQueue running = open()) {
            assertThat(awaitOpened(running)).isTrue();

            Ran ran = run("list");

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("a shop is running on it");
        }
    }

    @Test
    void aFileThatCantBeReadIsLeftAsItIs() throws Exception {
        Path file;
        try (var files = Files.walk(directory)) {
            file = files.filter(each -> each.endsWith("events.mv")).findFirst().orElseThrow();
        }
        Files.writeString(file, "noise".repeat(4000));

        Ran ran = run("list");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("can't be used, and is left as it is");
        assertThat(file).hasContent("noise".repeat(4000));
    }

    @Test
    void aDirectoryWithoutAQueueIsNone() {
        Ran ran = Ran.command("queue", "list", output.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no queue in " + output);
    }

    private Ran run(String command, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "queue";
        arguments[1] = command;
        arguments[2] = directory.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Ran.command(arguments);
    }

    private EventQueue open() {
        return EventQueue.open(directory, "shop", QueueOptions.byDefault(), new Counters(), Time.system());
    }

    private static boolean awaitOpened(EventQueue queue) {
        try {
            return queue.awaitOpened(SOON);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private List<String> waiting() throws Exception {
        try (EventQueue queue = open()) {
            return queue.head(LANE, 100, 1 << 20).stream()
                    .map(event -> event.json().replaceAll(".*\"deduplication_key\":\"([^\"]+)\".*", "$1"))
                    .collect(Collectors.toList());
        }
    }

    private static List<QueuedEvent> stored(EventQueue queue, int number) throws Exception {
        queue.known(List.of());
        List<QueuedEvent> events = queue.head(LANE, 100, 1 << 20);
        assertThat(events).hasSize(number);
        return events;
    }

    private static void offer(EventQueue queue, String id, String user) throws Exception {
        assertThat(queue.offer(event(id, user), KEYS.fingerprint(LANE.lineTagId(), "Purchase", id)))
                .isTrue();
    }

    private static ConversionEvent event(String id, String user) throws Exception {
        return ConversionEvent.conversion(LANE, "Purchase")
                .user(UserFields.none()
                        .with(UserField.EXTERNAL_ID, user)
                        .with(UserField.EMAIL, PersonalData.email(user + "@example.com")))
                .web(WebFields.none().with(WebField.IP_ADDRESS, "192.0.2.1").with(WebField.USER_AGENT, "=cmd()"))
                .custom(CustomFields.none().withValue(BigDecimal.TEN))
                .build(KEYS.of(id), Instant.now().minusSeconds(1));
    }
}
