package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.SetAsideEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps one lane by hand, with clocks that stand still. */
class LaneDeliveryTest {
    private static final Lane LANE = Samples.LANE;
    private static final Duration DELAY = Duration.ofSeconds(45);
    private static final DeliveryOptions OPTIONS =
            DeliveryOptions.of(URI.create("https://line.example/"), DELAY, Duration.ofSeconds(10), 1000);
    private static final double LATEST = 1;

    private final ManualTime clock = new ManualTime();
    private final Counters counters = new Counters();
    private final EventQueue queue = Queues.inMemory(counters, clock.time());
    private final FakeLine line = new FakeLine();
    private Optional<String> token = Optional.of("secret");
    private LaneDelivery delivery = delivery(OPTIONS);

    @AfterEach
    void closeQueue() {
        queue.close();
    }

    @Test
    void sendsNothingBeforeTheDelayIsOver() throws Exception {
        offer(1, 3);

        assertThat(delivery.step()).isEqualTo(DELAY);
        clock.pass(DELAY.minusSeconds(1));
        assertThat(delivery.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(line.posts()).isEmpty();

        clock.pass(Duration.ofSeconds(1));
        assertThat(delivery.step()).isZero();

        assertThat(line.requests()).containsExactly(Samples.keys(1, 3));
    }

    @Test
    void isNotHeldUpByAWallClockThatIsSetBack() throws Exception {
        offer(1, 3);
        clock.setWallClock(clock.instant().minus(Duration.ofDays(20)));

        clock.pass(DELAY);
        delivery.step();

        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 3));
    }

    @Test
    void sendsOnlyWhatIsDue() throws Exception {
        offer(1, 3);
        clock.pass(Duration.ofSeconds(20));
        offer(4, 5);
        clock.pass(Duration.ofSeconds(25));

        run();
        assertThat(line.requests()).containsExactly(Samples.keys(1, 3));
        clock.pass(Duration.ofSeconds(20));
        run();

        assertThat(line.requests()).containsExactly(Samples.keys(1, 3), Samples.keys(4, 5));
    }

    @Test
    void isIdleWithAnEmptyLane() throws Exception {
        assertThat(delivery.step()).isEqualTo(LaneDelivery.IDLE);
    }

    @Test
    void removesWhatLineHasAccepted() throws Exception {
        offerDue(1, 5);

        assertThat(run()).isEqualTo(LaneDelivery.IDLE);

        assertThat(queue.waiting()).isZero();
        assertThat(counters.get(CounterNames.SENT)).isEqualTo(5);
        assertThat(counters.get(CounterNames.ACCEPTED)).isEqualTo(5);
    }

    @Test
    void sendsBatchesOfTheGivenSize() throws Exception {
        delivery = delivery(DeliveryOptions.of(URI.create("https://line.example"), DELAY, Duration.ofSeconds(1), 4));
        offerDue(1, 10);

        run();

        assertThat(line.requests()).containsExactly(Samples.keys(1, 4), Samples.keys(5, 8), Samples.keys(9, 10));
    }

    @Test
    void asksAsLineWantsToBeAsked() throws Exception {
        offerDue(1, 2);
        run();

        Post post = line.posts().get(0);
        assertThat(post.address()).hasToString("https://line.example/v1/" + LANE.lineTagId() + "/events");
        assertThat(post.headers())
                .containsOnly(
                        java.util.Map.entry("Content-Type", "application/json"),
                        java.util.Map.entry("X-Line-TagAccessToken", "secret"));
        assertThat(FakeLine.body(post))
                .startsWith("[{\"event\":{")
                .endsWith("}}]")
                .contains("}},{\"event\":");
        assertThat(post + " " + delivery.status()).doesNotContain("secret");
    }

    @Test
    void namesTheChannelWhereTheLaneHasOne() throws Exception {
        delivery = new LaneDelivery(Samples.OTHER_LANE, shared(OPTIONS));
        offer(Samples.event(Samples.OTHER_LANE, "k1"));
        clock.pass(DELAY);

        run();

        assertThat(line.posts().get(0).headers()).containsEntry("X-Line-ChannelID", "1657");
    }

    @Test
    void repeatsTheSameEventsInOrderUntilTheyArrive() throws Exception {
        offerDue(1, 20);
        line.then(500).then(FakeLineTimeout::fail).then(post -> {
            throw new IOException("connection reset");
        });

        assertThat(delivery.step()).isEqualTo(Duration.ofSeconds(2));
        assertThat(delivery.status().state()).isEqualTo(LaneStatus.State.WAITING);
        clock.pass(Duration.ofSeconds(2));
        assertThat(delivery.step()).isEqualTo(Duration.ofSeconds(4));
        clock.pass(Duration.ofSeconds(4));
        assertThat(delivery.step()).isEqualTo(Duration.ofSeconds(8));
        clock.pass(Duration.ofSeconds(8));
        run();

        assertThat(line.requests().subList(0, 4))
                .containsExactly(Samples.keys(1, 20), List.of("k1"), List.of("k1"), List.of("k1"));
        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 20));
        assertThat(counters.get(CounterNames.RETRIED)).isEqualTo(3);
        assertThat(counters.get(CounterNames.SENT)).isEqualTo(42);
        assertThat(counters.get(CounterNames.ACCEPTED)).isEqualTo(20);
        assertThat(delivery.status().state()).isEqualTo(LaneStatus.State.RUNNING);
        assertThat(delivery.status().lastAccepted()).contains(clock.instant());
        assertThat(delivery.status().lastAnswer()).isEqualTo("answer 202");
    }

    @Test
    void spendsOneSmallRequestATimeOnAnOutageOfHours() throws Exception {
        offerDue(1, 500);
        line.usually(post -> FakeLine.status(503));

        for (Duration hours = Duration.ZERO; hours.toHours() < 8; ) {
            Duration wait = delivery.step();
            clock.pass(wait);
            hours = hours.plus(wait);
        }

        assertThat(line.posts()).hasSizeBetween(96, 110);
        assertThat(line.requests().subList(1, line.posts().size())).containsOnly(List.of("k1"));
        assertThat(queue.waiting()).isEqualTo(500);
        assertThat(delivery.status().lastAnswer()).isEqualTo("answer 503");
    }

    @Test
    void doublesItsRequestsWhenLineIsBack() throws Exception {
        offerDue(1, 100);
        line.then(503);
        clock.pass(delivery.step());

        run();

        assertThat(line.requests())
                .containsExactly(
                        Samples.keys(1, 100),
                        Samples.keys(1, 1),
                        Samples.keys(2, 3),
                        Samples.keys(4, 7),
                        Samples.keys(8, 15),
                        Samples.keys(16, 31),
                        Samples.keys(32, 63),
                        Samples.keys(64, 100));
    }

    @Test
    void getsThroughToALineThatIsTooSlowForManyEvents() throws Exception {
        offerDue(1, 100);
        line.usually(post ->
                Samples.keys(FakeLine.body(post)).size() > 4 ? FakeLineTimeout.fail(post) : FakeLine.status(202));

        for (int steps = 0; steps < 200; steps++) {
            clock.pass(delivery.step());
        }

        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 100));
    }

    @Test
    void catchesUpNoFasterThanItMay() throws Exception {
        delivery = delivery(OPTIONS.withCatchUpRate(20));
        offerDue(1, 50);

        assertThat(run()).isEqualTo(Duration.ofSeconds(1));
        clock.pass(Duration.ofMillis(999));
        assertThat(run()).isEqualTo(Duration.ofMillis(1));
        assertThat(line.requests()).containsExactly(Samples.keys(1, 20));
        clock.pass(Duration.ofMillis(1));
        run();
        clock.pass(Duration.ofSeconds(1));

        assertThat(run()).isEqualTo(Duration.ofMillis(500));
        assertThat(line.requests()).containsExactly(Samples.keys(1, 20), Samples.keys(21, 40), Samples.keys(41, 50));
    }

    @Test
    void asksNobodyWhileItWaits() throws Exception {
        offerDue(1, 1);
        line.then(503);
        delivery.step();

        clock.pass(Duration.ofMillis(1999));
        assertThat(delivery.step()).isEqualTo(Duration.ofMillis(1));

        assertThat(line.posts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"90, PT1M30S", "1, PT2S", "86400, PT1H", "'Sat, 21 Nov 2026 10:10:45 GMT', PT10M"})
    void waitsForTheLongerOfItsOwnMindAndRetryAfter(String header, Duration wait) throws Exception {
        offerDue(1, 1);
        line.then(post -> Answer.of(429, "", Optional.of(header)));

        assertThat(delivery.step()).isEqualTo(wait);
    }

    @Test
    void findsTheOneBadEventAndSendsAllOthers() throws Exception {
        offerDue(1, 50);
        line.usually(post ->
                FakeLine.body(post).contains("\"k37\"") ? answer(400, "k37 is bad,\n secret") : FakeLine.status(202));

        run();

        List<String> others = Samples.keys(1, 50);
        others.remove("k37");
        assertThat(line.accepted()).isEqualTo(others);
        SetAsideEvent aside = queue.listSetAside(10).get(0);
        assertThat(queue.listSetAside(10)).hasSize(1);
        assertThat(aside.event().json()).contains("\"k37\"");
        assertThat(aside.reason()).isEqualTo("refused");
        assertThat(aside.status()).isEqualTo(400);
        assertThat(aside.answer()).isEqualTo("k37 is bad, ***");
        assertThat(counters.get(CounterNames.SET_ASIDE)).isEqualTo(1);
        assertThat(counters.get(CounterNames.SET_ASIDE_REFUSED)).isEqualTo(1);
        assertThat(queue.waiting()).isZero();
        assertThat(line.posts()).hasSizeLessThan(16);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void findsEveryBadEvent(int status) throws Exception {
        offerDue(1, 40);
        line.usually(post -> FakeLine.status(FakeLine.body(post).matches(".*\"k(1|2|19|20|40)\".*") ? status : 202));

        run();

        List<String> others = Samples.keys(1, 40);
        others.removeAll(List.of("k1", "k2", "k19", "k20", "k40"));
        assertThat(line.accepted()).isEqualTo(others);
        assertThat(queue.listSetAside(10))
                .extracting(SetAsideEvent::status)
                .containsExactly(status, status, status, status, status);
    }

    @Test
    void pausesAtTheTenthRefusalInARowAndKeepsEverythingInItsPlace() throws Exception {
        offerDue(1, 30);
        line.usually(post -> FakeLine.status(400));

        assertThat(run()).isEqualTo(OPTIONS.probeInterval());

        assertThat(delivery.status().state()).isEqualTo(LaneStatus.State.PAUSED);
        assertThat(delivery.status().reason()).isEqualTo("all-refused");
        assertThat(queue.listSetAside(100)).isEmpty();
        assertThat(queue.waiting()).isEqualTo(30);

        line.usually(post -> FakeLine.status(202));
        clock.pass(OPTIONS.probeInterval());
        run();
        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 30));
        assertThat(queue.listSetAside(100)).isEmpty();
        assertThat(delivery.status().state()).isEqualTo(LaneStatus.State.RUNNING);
    }

    @Test
    void triesTheFirstAndOneOfTheOthersWhileAllAreRefused() throws Exception {
        offerDue(1, 30);
        line.usually(post -> FakeLine.status(400));
        run();
        int asked = line.posts().size();

        for (int probe = 0; probe < 3; probe++) {
            clock.pass(OPTIONS.probeInterval());
            assertThat(run()).isEqualTo(OPTIONS.probeInterval());
        }

        List<String> first = List.of("k1");
        List<String> other = List.of("k30");
        assertThat(line.requests().subList(asked, line.posts().size()))
                .containsExactly(first, other, first, other, first, other);
        assertThat(queue.waiting()).isEqualTo(30);
    }

    @Test
    void isNotStalledByManyBadEventsInARow() throws Exception {
        offerDue(1, 100);
        line.usually(badUntil(73));

        assertThat(run()).isEqualTo(LaneDelivery.IDLE);

        assertThat(line.accepted()).containsExactlyInAnyOrderElementsOf(Samples.keys(74, 100));
        assertThat(queue.listSetAside(100))
                .extracting(aside -> Samples.keys(aside.event().json()).get(0))
                .containsExactlyElementsOf(Samples.keys(1, 73));
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void goesOnWhenGoodEventsComeAfterNothingButBadOnes() throws Exception {
        offerDue(1, 12);
        line.usually(badUntil(12));
        run();
        assertThat(queue.waiting()).isEqualTo(12);

        offerDue(13, 20);
        for (int probe = 0; probe < 2; probe++) {
            clock.pass(OPTIONS.probeInterval());
            run();
        }

        assertThat(line.accepted()).containsExactlyInAnyOrderElementsOf(Samples.keys(13, 20));
        assertThat(queue.listSetAside(100)).hasSize(12);
    }

    @Test
    void keepsABadEventUntilLineTakesAnother() throws Exception {
        offerDue(1, 1);
        line.usually(badUntil(1));

        assertThat(run()).isEqualTo(Duration.ofSeconds(2));
        assertThat(delivery.status().state()).isEqualTo(LaneStatus.State.WAITING);
        assertThat(delivery.status().reason()).isEqualTo("refused");
        assertThat(queue.listSetAside(1)).isEmpty();

        offerDue(2, 2);
        run();

        assertThat(line.requests()).containsExactly(List.of("k1"), List.of("k2"), List.of("k1"));
        assertThat(queue.listSetAside(1)).hasSize(1);
        assertThat(delivery.status().state()).isEqualTo(LaneStatus.State.RUNNING);
    }

    @Test
    void sendsInOrderWhatLineRefusedForAWhile() throws Exception {
        offerDue(1, 5);
        line.usually(post -> FakeLine.status(400));
        run();

        line.usually(post -> FakeLine.status(202));
        clock.pass(Duration.ofSeconds(5));
        run();

        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 5));
        assertThat(queue.listSetAside(1)).isEmpty();
    }

    @Test
    void givesASecondTryToWhatLineRefusedForAMoment() throws Exception {
        offerDue(1, 40);
        int[] asked = {0};
        line.usually(post -> FakeLine.status(++asked[0] <= 9 ? 400 : 202));

        run();

        assertThat(line.accepted()).containsExactlyInAnyOrderElementsOf(Samples.keys(1, 40));
        assertThat(queue.listSetAside(1)).isEmpty();
    }

    @Test
    void doesNotPauseWhereSomethingIsAcceptedInBetween() throws Exception {
        delivery = delivery(DeliveryOptions.of(URI.create("https://line.example"), DELAY, Duration.ofSeconds(1), 1));
        offerDue(1, 40);
        line.usually(post -> FakeLine.status(FakeLine.body(post).contains("0\"") ? 202 : 400));

        run();

        assertThat(line.accepted()).containsExactly("k10", "k20", "k30", "k40");
        assertThat(queue.listSetAside(100)).hasSize(36);
    }

    @ParameterizedTest
    @CsvSource({
        "401, token",
        "403, token",
        "404, token",
        "200, not-line",
        "204, not-line",
        "302, redirect",
        "405, unexpected-status"
    })
    void pausesKeepsEverythingAndTriesOneEventNowAndThen(int status, String reason) throws Exception {
        offerDue(1, 3);
        line.then(status).then(status);

        delivery.step();
        assertThat(delivery.status().state()).isEqualTo(LaneStatus.State.PAUSED);
        assertThat(delivery.status().reason()).isEqualTo(reason);
        assertThat(delivery.status().until()).contains(clock.instant().plus(OPTIONS.probeInterval()));
        clock.pass(OPTIONS.probeInterval().minusSeconds(1));
        run();
        assertThat(line.posts()).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        run();
        assertThat(line.requests()).containsExactly(Samples.keys(1, 3), Samples.keys(1, 1));
        assertThat(queue.waiting()).isEqualTo(3);

        clock.pass(OPTIONS.probeInterval());
        run();

        assertThat(line.requests()).endsWith(Samples.keys(1, 1), Samples.keys(2, 3));
        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 3));
        assertThat(queue.listSetAside(1)).isEmpty();
    }

    @Test
    void goesOnAtOnceWithANewToken() throws Exception {
        offerDue(1, 3);
        line.usually(post -> FakeLine.status("new".equals(post.headers().get("X-Line-TagAccessToken")) ? 202 : 401));

        assertThat(delivery.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(delivery.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(line.posts()).hasSize(1);

        token = Optional.of("new");
        run();

        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "line\nbreak", "中"})
    void asksNobodyWithoutATokenThatAHeaderCanCarry(String unusable) throws Exception {
        token = Optional.of(unusable);
        offerDue(1, 3);

        assertThat(delivery.step()).isEqualTo(Duration.ofSeconds(1));
        assertThat(delivery.status().reason()).isEqualTo("no-token");
        assertThat(line.posts()).isEmpty();

        token = Optional.of("secret");
        run();

        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 3));
    }

    @Test
    void setsAsideWhatIsOlderThanLineTakes() throws Exception {
        offer(Samples.event(LANE, "old", clock.instant().minus(Duration.ofDays(90))));
        offer(Samples.event(LANE, "young", clock.instant().minus(Duration.ofDays(89))));
        clock.pass(DELAY);

        run();

        assertThat(line.requests()).containsExactly(List.of("young"));
        assertThat(queue.listSetAside(10)).singleElement().satisfies(aside -> {
            assertThat(aside.reason()).isEqualTo("too-old");
            assertThat(aside.event().json()).contains("\"old\"");
        });
        assertThat(counters.get(CounterNames.SET_ASIDE_TOO_OLD)).isEqualTo(1);
    }

    @Test
    void setsAsideWhatIsOlderThanItMayBe() throws Exception {
        delivery = delivery(OPTIONS.withMaxAge(Duration.ofHours(1)));
        offer(Samples.event(LANE, "old", clock.instant().minus(Duration.ofHours(1))));
        offer(Samples.event(LANE, "young", clock.instant().minus(Duration.ofMinutes(59))));
        clock.pass(DELAY);

        run();

        assertThat(line.accepted()).containsExactly("young");
        assertThat(queue.listSetAside(10))
                .singleElement()
                .extracting(SetAsideEvent::reason)
                .isEqualTo("too-old");
    }

    @Test
    void countsWhatReachesLineLate() throws Exception {
        offer(Samples.event(LANE, "in-time", clock.instant().minus(Duration.ofHours(23))));
        offer(Samples.event(LANE, "late", clock.instant().minus(Duration.ofHours(24))));
        offer(Samples.event(LANE, "past-click", clock.instant().minus(Duration.ofDays(30))));
        clock.pass(DELAY);

        run();

        assertThat(counters.get(CounterNames.ACCEPTED)).isEqualTo(3);
        assertThat(counters.get(CounterNames.ACCEPTED_LATE)).isEqualTo(2);
        assertThat(counters.get(CounterNames.ACCEPTED_PAST_CLICK)).isEqualTo(1);
    }

    // Steps until there is something to wait for.
    private Duration run() throws IOException, InterruptedException {
        Duration wait = delivery.step();
        while (wait.isZero()) {
            wait = delivery.step();
        }
        return wait;
    }

    private void offerDue(int first, int last) {
        offer(first, last);
        clock.pass(DELAY);
    }

    private void offer(int first, int last) {
        Samples.keys(first, last).forEach(key -> offer(Samples.event(LANE, key)));
    }

    private void offer(ConversionEvent event) {
        long before = counters.get(CounterNames.QUEUED);
        assertThat(queue.offer(event)).isTrue();
        Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) > before);
        awaitStoreThread();
    }

    // An event's age is known a moment after it was counted; the thread answers once it has done all that.
    private void awaitStoreThread() {
        try {
            assertThat(queue.lanes()).isNotEmpty();
        } catch (IOException | InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private LaneDelivery delivery(DeliveryOptions options) {
        return new LaneDelivery(LANE, shared(options));
    }

    private Delivery shared(DeliveryOptions options) {
        return new Delivery(queue, options, line, lane -> token, counters, clock.time(), () -> LATEST);
    }

    private static FakeLine.Reply badUntil(int last) {
        return post -> FakeLine.status(
                Samples.keys(FakeLine.body(post)).stream().anyMatch(key -> Integer.parseInt(key.substring(1)) <= last)
                        ? 400
                        : 202);
    }

    private static Answer answer(int status, String body) {
        return Answer.of(status, body, Optional.empty());
    }

    private static final class FakeLineTimeout {
        static Answer fail(Post post) throws IOException {
            throw new HttpTimeoutException("no answer to " + post);
        }
    }
}
