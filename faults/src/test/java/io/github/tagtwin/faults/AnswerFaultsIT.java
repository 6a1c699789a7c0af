package io.github.tagtwin.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What LINE, and networks between, can answer. */
@ExtendWith(FaultTable.Giving.class)
class AnswerFaultsIT {
    private static final String ASYNC = Durability.ASYNC.toString();
    private static final int ORDERS = 500;

    private final MovedTime time = new MovedTime();
    private final Offers offers = new Offers();
    private Path directory;
    private LineStandIn line;
    private Rig rig;

    @BeforeEach
    void open(@TempDir Path fresh) {
        directory = fresh;
        line = Line.start(time);
        rig = Rig.open(directory, line.uri(), time, offers);
    }

    @AfterEach
    void close() {
        rig.close();
        line.close();
    }

    @Test
    @Tag("short")
    void survivesHalfOfABatch(FaultTable table) throws Exception {
        survives("500 after half of a batch was taken", Mode.half(), table);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("connection cut in mid-request", Mode.early()),
                Arguments.of("connection cut before the answer", Mode.cut()),
                Arguments.of("connection cut in mid-answer", Mode.torn()),
                Arguments.of("no answer", Mode.hang()),
                Arguments.of("an answer whose body never ends", Mode.drip()),
                Arguments.of("a proxy's page with status 200", Mode.proxy()),
                Arguments.of("429 with Retry-After", Mode.status(429).retryAfter(Duration.ofSeconds(2))),
                Arguments.of("403 for a time", Mode.status(403)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void survives(String fault, Mode mode, FaultTable table) throws Exception {
        line.mode(mode, mode, Mode.ok(), mode, Mode.ok());
        rig.offer("a", ORDERS);
        Await.until("the fault is over", () -> line.received().size() >= 4, rig::toString);

        Stopwatch sinceFault = new Stopwatch();
        rig.offer("b", ORDERS).awaitNothingWaits();

        add(fault, sinceFault, table).mustBeWhole();
    }

    @Test
    void survivesTheEndOfItsToken(FaultTable table) throws Exception {
        line.issueToken(Shop.LINE_TAG_ID, "the-next");
        rig.offer("a", ORDERS);
        Await.until("LINE refuses the old token", () -> refused(401), rig::toString);
        rig.offer("b", ORDERS);

        Stopwatch sinceRotation = new Stopwatch();
        rig.token("the-next");
        rig.awaitNothingWaits();

        add("401 until the token is exchanged", sinceRotation, table).mustBeWhole();
    }

    @Test
    void survivesPoisonAmongGoodEvents(FaultTable table) throws Exception {
        for (int part = 1; part <= 20; part++) {
            rig.offer("p" + part + "-", 37).poison("poison" + part);
        }
        // By which the last of them can be told from a fault that isn't its own.
        rig.offer("last", 1);
        Stopwatch sinceOffered = new Stopwatch();
        rig.awaitNothingWaits();

        add("20 events that LINE refuses among good ones", sinceOffered, table).mustBeWhole();
        assertThat(rig.count(CounterNames.SET_ASIDE_REFUSED)).isEqualTo(20);
    }

    @Test
    void survivesATimeInWhichAllIsRefused(FaultTable table) throws Exception {
        line.mode(Mode.status(400));
        rig.offer("a", ORDERS);
        Await.until(
                "the lane has seen that it isn't the events",
                () -> line.received().size() >= 30,
                rig::toString);
        rig.offer("b", ORDERS);

        Stopwatch sinceFault = new Stopwatch();
        line.mode(Mode.ok());
        rig.awaitNothingWaits();

        add("400 to everything for a time", sinceFault, table).mustBeWhole();
    }

    @Test
    void survivesSixHoursWithoutLine(FaultTable table) throws Exception {
        int port = line.port();
        line.close();
        rig.offer("a", ORDERS);
        long retried = 0;
        for (int part = 1; part <= 3; part++) {
            long before = retried;
            Await.until("it tries again", () -> rig.count(CounterNames.RETRIED) > before, rig::toString);
            retried = rig.count(CounterNames.RETRIED);
            time.pass(Duration.ofHours(2));
            rig.offer("b" + part + "-", ORDERS);
        }

        line = Line.builder().clock(time).start(port);
        Stopwatch sinceFault = new Stopwatch();
        rig.awaitNothingWaits();

        add("LINE down for 6 hours", sinceFault, table).mustBeWhole();
    }

    @Test
    void survivesAClockThatStepsBack(FaultTable table) throws Exception {
        rig.offer("a", ORDERS);
        time.set(Duration.ofHours(-1));
        rig.offer("b", ORDERS);
        rig.close();
        time.set(Duration.ofHours(-1));

        Stopwatch sinceStep = new Stopwatch();
        rig = Rig.open(directory, line.uri(), time, offers);
        rig.offer("c", ORDERS).awaitNothingWaits();

        add("the clock steps back an hour (twice; once while stopped)", sinceStep, table)
                .mustBeWhole();
    }

    private boolean refused(int status) {
        return line.received().stream().anyMatch(request -> request.status() == status);
    }

    private Row add(String fault, Stopwatch since, FaultTable table) {
        return table.add(offers.row(fault, ASYNC, line.counted(), since.elapsed()));
    }
}
