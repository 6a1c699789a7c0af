package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.QueueOptions;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code durability=commit}, a conversion is on disk when {@code record} returns, and its fate is settled later. */
class SafekeepingTest {
    private static final Conversion ORDER =
            Conversion.named("Purchase").orderId("ORDER-1").value(100).currency("TWD");
    private static final PageEnd ALONE = PageEnd.unread(false);

    private final Settings settings = Settings.of(NamedTexts.plain(
            "test",
            Map.of(
                    "line-tag-id", Samples.LANE.lineTagId(),
                    "access-token", "t",
                    "durability", "commit",
                    "commit-timeout", "10s")));
    private final Counters counters = new Counters();
    private final ManualTime clock = new ManualTime();
    private final Tally tally =
            new Tally(counters, Warnings.to(System.getLogger("test"), Time.system()), new Fuse(Time.system()));
    private Path directory = Path.of("");
    private EventQueue queue = Queues.inMemory(counters, clock.time());

    @BeforeEach
    void open(@TempDir Path empty) {
        queue.close();
        directory = empty;
        queue = opened();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void isOnDiskWhenRecordReturnsAndOutlivesACrashOfThePage() throws Exception {
        page().record(ORDER);

        assertThat(queue.isDurable()).isTrue();
        assertThat(inLane()).isEmpty();
        assertThat(queue.waiting()).isEqualTo(1);
        queue.close();
        clock.pass(Duration.ofMinutes(10));
        queue = opened();
        Eventually.until("released", () -> counters.get(CounterNames.RELEASED_BY_DEADLINE) == 1);
        assertThat(keys()).containsExactly("ORDER-1");
    }

    @Test
    void sendsItOnceWithAllThatIsKnownAtThePagesEnd() throws Exception {
        Page page = page();
        page.record(ORDER);
        page.visitor(Visitor.unknown().externalId("member_7"));

        end(page);

        assertThat(keys()).containsExactly("ORDER-1");
        assertThat(inLane().get(0).json()).contains("member_7");
        clock.pass(Duration.ofMinutes(11));
        assertThat(keys()).containsExactly("ORDER-1");
        assertThat(queue.waiting()).isEqualTo(1);
        assertThat(counters.get(CounterNames.RELEASED_BY_DEADLINE)).isZero();
    }

    @Test
    void givesAConversionWithoutAnIdThePagesKey() throws Exception {
        Page page = page();
        page.record(Conversion.named("GenerateLead"));
        String key = page.deduplicationKey();

        end(page);

        assertThat(keys()).contains(key);
    }

    @Test
    void withdrawsWhatMayNotBeSent() throws Exception {
        Page page = page();
        page.record(ORDER);
        page.record(ORDER);
        assertThat(inLane()).isEmpty();
        assertThat(queue.waiting()).isEqualTo(1);

        end(page);

        assertThat(keys()).containsExactly("ORDER-1");
        assertThat(counters.get("skipped.repeated")).isEqualTo(1);
    }

    @Test
    void leavesOutAnOrderThatWasSentBefore() throws Exception {
        Page page = page();
        page.record(ORDER);
        end(page);
        queue.remove(inLane());

        Page reloaded = page();
        reloaded.record(ORDER);
        end(reloaded);

        assertThat(keys()).isEmpty();
        assertThat(queue.waiting()).isZero();
        assertThat(counters.get(CounterNames.DROPPED_ALREADY_SENT)).isEqualTo(1);
        assertThat(counters.get(CounterNames.UNCOMMITTED)).isZero();
    }

    @Test
    void goesOnAndSaysSoWhereTheDiskCannotBeUsed(@TempDir Path other) throws IOException {
        queue.close();
        directory = Files.writeString(other.resolve("file"), "in the way");
        queue = opened();

        page().record(ORDER);

        assertThat(counters.get(CounterNames.UNCOMMITTED)).isEqualTo(1);
        Eventually.until("kept in memory", () -> queue.waiting() == 1);
    }

    private EventQueue opened() {
        return EventQueue.open(directory, "shop", QueueOptions.byDefault(), counters, clock.time());
    }

    private Page page() {
        var request = FakeServlets.request("/done", "ldtag_cl=click");
        VisitReader visits = new VisitReader(settings, Clock.systemUTC());
        return new Page(
                visits.read(request),
                new Keys("s"),
                new SessionVisitor(request, Settings.of()),
                Clock.systemUTC(),
                (where, task) -> task.run(),
                twins()::recorded);
    }

    private Twins twins() {
        return new Twins(settings, Outbox.of(queue), tally);
    }

    private void end(Page page) {
        twins().of(page, ALONE);
    }

    private List<QueuedEvent> inLane() throws Exception {
        // Whatever is in the ring comes first.
        queue.purge(Visitor.unknown().externalId("nobody").fields());
        return queue.head(Samples.LANE, 10, 1 << 20);
    }

    private List<String> keys() throws Exception {
        return Samples.keys(inLane());
    }
}
