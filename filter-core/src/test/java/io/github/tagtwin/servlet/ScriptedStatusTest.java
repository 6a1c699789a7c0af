package io.github.tagtwin.servlet;

import static io.github.tagtwin.servlet.ScriptedShop.Visitor.byAd;
import static io.github.tagtwin.servlet.ScriptedShop.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.delivery.LaneStatus;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.ledger.History;
import io.github.tagtwin.ledger.HistoryStep;
import io.github.tagtwin.ledger.KeyOrigin;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.ledger.Story;
import io.github.tagtwin.ledger.StoryMoment;
import io.github.tagtwin.ledger.StoryMoment.Kind;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import io.github.tagtwin.status.EventStatus;
import io.github.tagtwin.status.FindingStatus;
import io.github.tagtwin.status.Funnel;
import io.github.tagtwin.status.Funnel.Step;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.status.TagStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure of the status, after a shopping run of which everything is known. */
class ScriptedStatusTest {
    private static final String SHOP = "12345678-1234-1234-1234-123456789abc";
    private static final String POTS = "87654321-1234-1234-1234-123456789abc";
    private static final String TAG = "<script>_lt('init',{tagId:'T'});</script>";
    private static final String UNKEYED = "<script>_lt('init',options)</script>";
    private static final Conversion ORDER =
            Conversion.named("Purchase").orderId("ORDER-20261121-1").value(100).currency("TWD");

    private final LineStandIn line = LineStandIn.start(0);
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "line-tag-id", SHOP,
            "access-token", "t",
            "excluded-paths", "/health",
            "site.pots.path", "/pots/*",
            "site.pots.line-tag-id", POTS,
            "site.pots.access-token", "t",
            "status", "on"));
    private ScriptedShop shop;

    @BeforeEach
    void open(@TempDir Path directory) throws Exception {
        shop = new ScriptedShop(directory, line, settings);
    }

    @AfterEach
    void close() {
        shop.close();
        line.close();
    }

    private void run() throws Exception {
        shop.visit(to("/style.css"), "", ScriptedStatusTest::nothing);
        shop.visit(to("/health"), TAG, ScriptedStatusTest::nothing);
        shop.visit(byAd("/tea", "click1"), TAG, ScriptedStatusTest::nothing);
        shop.visit(byAd("/tea", "click1").with("Googlebot/2.1"), TAG, ScriptedStatusTest::nothing);
        shop.visit(byAd("/plain", "click1"), "no tag", ScriptedStatusTest::nothing);
        shop.visit(byAd("/order/done", "click1"), TAG, page -> page.record(ORDER));
        shop.deliver();
        shop.visit(byAd("/order/done", "click1"), TAG, page -> page.record(ORDER));
        shop.visit(byAd("/unkeyed", "click1"), UNKEYED, page -> page.record(ORDER));
        shop.visit(to("/tea"), TAG, ScriptedStatusTest::nothing);
        shop.visit(byAd("/broken", "click1").gets(500), TAG, ScriptedStatusTest::nothing);
        shop.visit(byAd("/lead", "click1"), TAG, page -> {
            page.visitor(Visitor.unknown().email("a@example.com"));
            page.record(Conversion.named("GenerateLead"));
            page.record(Conversion.named("Purchase"));
        });
        shop.visit(byAd("/pots/1", "click2"), TAG, ScriptedStatusTest::nothing);
        shop.deliver();
    }

    @Test
    void the_funnel_adds_up_from_requests_to_what_line_has_accepted() throws Exception {
        run();
        Funnel all = shop.status().funnel();

        assertThat(all.begin(Step.REQUESTS)).isEqualTo(12);
        assertThat(all.left(Step.REQUESTS))
                .isEqualTo(Map.of(
                        "file",
                        1L,
                        "excluded-path",
                        1L,
                        "robot",
                        1L,
                        "no-tag",
                        1L,
                        "unkeyed",
                        1L,
                        "error",
                        1L,
                        "no-user-field",
                        1L));
        assertThat(all.begin(Step.RECORDED)).isEqualTo(5);
        assertThat(all.joined(Step.RECORDED)).isEqualTo(Map.of("conversions", 5L));
        assertThat(all.left(Step.RECORDED)).isEqualTo(Map.of("unkeyed", 1L, "purchase-without-value", 1L));
        assertThat(all.begin(Step.OFFERED)).isEqualTo(8);
        assertThat(all.joined(Step.OFFERED)).isEmpty();
        assertThat(all.left(Step.OFFERED)).isEqualTo(Map.of("already-sent", 1L));
        assertThat(all.begin(Step.KEPT)).isEqualTo(7);
        assertThat(all.left(Step.KEPT)).isEmpty();
        assertThat(all.begin(Step.ACCEPTED)).isEqualTo(7);
        assertThat(line.counted()).hasSize(6);

        Funnel pots = tag(POTS).funnel();
        assertThat(List.of(Step.values()))
                .allSatisfy(step -> assertThat(pots.begin(step)).isEqualTo(1));
    }

    @Test
    void events_are_counted_by_name_with_their_last_202_and_their_fields() throws Exception {
        Instant before = Instant.now().minusMillis(1);
        run();
        List<EventStatus> events = tag(SHOP).events();

        assertThat(events)
                .extracting(event -> event.name().orElse("page view"))
                .containsExactly("page view", "GenerateLead", "Purchase");
        assertCounts(events.get(0), 4, 4, 0);
        assertCounts(events.get(1), 1, 1, 0);
        assertCounts(events.get(2), 2, 1, 1);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.lastAccepted().orElseThrow()).isBetween(before, Instant.now());
            assertThat(event.standing(Instant.now())).isEqualTo(EventStatus.Standing.AVAILABLE);
        });
        assertThat(tag(SHOP).fields().events()).isEqualTo(7);
        assertThat(tag(SHOP).fields().matchable()).isEqualTo(7);
        assertThat(tag(SHOP).fields().with())
                .containsEntry(UserField.CLICK_ID, 7L)
                .containsEntry(UserField.EMAIL, 2L);
        assertThat(events.get(1).fields().share(UserField.EMAIL)).isEqualTo(1);
        assertThat(events.get(2).fields().share(UserField.EMAIL)).isZero();
    }

    private static void assertCounts(EventStatus event, long recorded, long accepted, long dropped) {
        assertThat(List.of(
                        event.counts().recorded(),
                        event.counts().accepted(),
                        event.counts().dropped(),
                        event.counts().setAside()))
                .isEqualTo(List.of(recorded, accepted, dropped, 0L));
    }

    @Test
    void every_span_has_what_happened_in_it() throws Exception {
        run();
        TagStatus tag = tag(SHOP);

        for (History.Span span : History.Span.values()) {
            List<HistoryStep> steps = tag.history(span).steps();
            assertThat(steps.stream().mapToLong(HistoryStep::pageViews).sum()).isEqualTo(4);
            assertThat(steps.stream().mapToLong(HistoryStep::accepted).sum()).isEqualTo(6);
            assertThat(steps.stream().mapToLong(HistoryStep::dropped).sum()).isEqualTo(1);
            assertThat(steps.stream().mapToLong(HistoryStep::setAside).sum()).isZero();
            assertThat(tag.history(span).conversionNames()).containsExactly("GenerateLead", "Purchase");
            assertThat(steps.get(span.steps() - 1).waiting()).hasValue(0);
        }
    }

    @Test
    void findings_skips_and_drops_are_there() throws Exception {
        run();
        Status status = shop.status();

        assertThat(status.findings()).extracting(FindingStatus::code).containsExactly("variable-options");
        assertThat(status.findings().get(0).lastPath()).isEqualTo("/unkeyed");
        assertThat(status.findings().get(0).times()).isEqualTo(1);
        assertThat(status.skips()).isEqualTo(Map.of("excluded-path", 1L, "robot", 1L, "error", 1L, "unkeyed", 1L));
        assertThat(status.drops()).isEqualTo(Map.of("already-sent", 1L));
    }

    @Test
    void each_event_has_its_story_and_the_newest_comes_first() throws Exception {
        run();
        List<Story> stories = shop.status().stories();

        assertThat(stories)
                .extracting(story -> story.eventName().orElse("page view") + " "
                        + story.last().kind().code())
                .containsExactly(
                        "page view accepted",
                        "Purchase not-sent",
                        "GenerateLead accepted",
                        "page view accepted",
                        "Purchase not-sent",
                        "Purchase dropped",
                        "page view accepted",
                        "Purchase accepted",
                        "page view accepted",
                        "page view accepted");
        Story order = stories.get(7);
        assertThat(order.moments())
                .extracting(StoryMoment::kind)
                .containsExactly(Kind.CAPTURED, Kind.QUEUED, Kind.STORED, Kind.SENT, Kind.ANSWERED, Kind.ACCEPTED);
        assertThat(order.moments()).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(order.moments().get(4).detail()).isEqualTo("answer 202");
        assertThat(order.lineTagId()).isEqualTo(SHOP);
        assertThat(order.key()).isEqualTo("ORDE…21-1");
        assertThat(order.keyOrigin()).contains(KeyOrigin.ORDER_ID);
        assertThat(order.placement()).isEqualTo(Placement.INSERTED);
        assertThat(order.path()).isEqualTo("/order/done");
        assertThat(order.fields()).containsExactly(UserField.CLICK_ID);
        assertThat(stories.get(5).last().detail()).isEqualTo("already-sent");
        assertThat(stories.get(4).last().detail()).isEqualTo("unkeyed");
        assertThat(stories.get(1).last().detail()).isEqualTo("purchase-without-value");
        assertThat(stories.get(9).keyOrigin()).contains(KeyOrigin.RANDOM);
    }

    @Test
    void a_401_pauses_the_lane_and_what_comes_waits() throws Exception {
        line.mode(Mode.status(401));
        shop.visit(byAd("/tea", "click1"), TAG, ScriptedStatusTest::nothing);
        Eventually.until("paused", () -> tag(SHOP).lanes().stream()
                .anyMatch(lane -> lane.status().state() == LaneStatus.State.PAUSED));
        Status status = shop.status();

        assertThat(status.waiting()).isEqualTo(1);
        assertThat(status.oldest()).isPresent();
        assertThat(status.funnel().left(Step.KEPT)).isEqualTo(Map.of("waiting", 1L));
        assertThat(status.funnel().begin(Step.ACCEPTED)).isZero();
        assertThat(tag(SHOP).lanes()).singleElement().satisfies(lane -> {
            assertThat(lane.status().reason()).isEqualTo("token");
            assertThat(lane.waiting()).isEqualTo(1);
        });
        List<HistoryStep> minutes = tag(SHOP).history(History.Span.HOUR).steps();
        assertThat(minutes.get(59).waiting()).hasValue(1);
        assertThat(status.stories().get(0).last().detail()).isEqualTo("answer 401");
        assertThat(tag(SHOP).events().get(0).lastAccepted()).isEmpty();
        assertThat(tag(POTS).lanes()).isEmpty();
    }

    private static void nothing(LineConversions page) {}

    private TagStatus tag(String lineTagId) {
        return shop.status().tags().stream()
                .filter(tag -> tag.lineTagId().equals(lineTagId))
                .collect(Collectors.toList())
                .get(0);
    }
}
