package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.capture.Site;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.RecordingLog;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.rules.Rules;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageRulesTest {
    private static final Settings SETTINGS = Settings.of(NamedTexts.plain(
            "test",
            Map.of(
                    "rule.order.path", "/done",
                    "rule.order.event", "GenerateLead",
                    "rule.order.key", "${requestScope.order}",
                    "rule.view.path", "/done",
                    "rule.view.event", "ViewItemDetail",
                    "rule.view.when", "${empty param.bad ? true : param.bad.nothingOfThisName}",
                    "rule.view.without-key", "send")));

    private final Counters counters = new Counters();
    private final Tally tally =
            new Tally(counters, Warnings.to(new RecordingLog(), Time.system()), new Fuse(Time.system()));
    private final HttpServletRequest request = FakeServlets.request("/done", null);
    private int status = 200;

    @Test
    void nameThePageWhenItsKeyIsNeeded() {
        Page page = page(request, (recordedOn, recorded) -> {});
        request.setAttribute("order", "T-7");

        assertThat(page.conversions()).isEmpty();
        assertThat(page.settledKey()).hasToString("T-7");
        assertThat(page.settledKey()).hasToString("T-7");
        assertThat(page.conversions())
                .extracting(recorded -> recorded.conversion().name())
                .containsExactly("GenerateLead", "ViewItemDetail");
        assertThat(counters.snapshot()).isEqualTo(Map.of("rule.order.made", 1L, "rule.view.made", 1L));
    }

    @Test
    void areAskedOnceMoreInTheEnd() {
        Page page = page(request, (recordedOn, recorded) -> {});
        String key = page.deduplicationKey();
        request.setAttribute("order", "T-7");
        page.rules().orElseThrow().atEnd(200);

        assertThat(page.conversions()).hasSize(2);
        assertThat(page.key().settle()).hasToString(key).doesNotHaveToString("T-7");
    }

    @Test
    void stayQuietWhereRecordingNeedsTheKeyInTurn() {
        Page page = page(request, (recordedOn, recorded) -> recordedOn.settledKey());
        request.setAttribute("order", "T-7");
        page.record(Conversion.named("Subscribe").orderId("S-1"));

        assertThat(page.settledKey()).hasToString("S-1");
        assertThat(page.conversions()).hasSize(3);
    }

    @Test
    void tellWhatWasRecordedForAnAnswerThatTurnedOutToBeAnother() {
        Page page = page(request, (recordedOn, recorded) -> {});
        page.record(Conversion.named("Purchase"));
        page.settledKey();
        PageRules rules = page.rules().orElseThrow();

        assertThat(page.conversions())
                .filteredOn(recorded -> rules.isBelied(recorded, 500))
                .hasSize(1);
        assertThat(page.conversions()).noneMatch(recorded -> rules.isBelied(recorded, 200));
        assertThat(page.conversions())
                .filteredOn(rules::isOfVisitsAlone)
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.conversion().name()).isEqualTo("ViewItemDetail"));
    }

    @Test
    void takeBackWhatTheAnswerBeliesButNotWhatHasGoneToTheNextPage() {
        Page page = page(request, (recordedOn, recorded) -> {});
        request.setAttribute("order", "T-7");
        page.settledKey();
        page.conversions().get(0).handedOver();
        Settings settings = Settings.of(
                NamedTexts.plain("test", Map.of("line-tag-id", Samples.LANE.lineTagId(), "access-token", "t")));
        try (EventQueue queue = Queues.inMemory(counters, Time.system())) {
            Twins twins = new Twins(settings, Outbox.of(queue), tally);

            twins.dropBelied(page, page.rules().orElseThrow(), 500);
        }

        assertThat(page.conversions())
                .extracting(recorded -> recorded.conversion().name())
                .containsExactly("GenerateLead");
        assertThat(counters.get("skipped.rule-status")).isOne();
    }

    @Test
    void countAnOrderOfWhoeverAsksAndAllElseOfVisitsAlone() {
        Page page = page(request, (recordedOn, recorded) -> {});
        request.setAttribute("order", "T-7");
        page.settledKey();
        PageRules rules = page.rules().orElseThrow();

        assertThat(page.conversions()).hasSize(2);
        assertThat(page.conversions())
                .filteredOn(rules::isOfVisitsAlone)
                .extracting(recorded -> recorded.conversion().name())
                .containsExactly("ViewItemDetail");
    }

    @Test
    void areCountedAndFoundByNameWhereTheyComeToNothing() {
        Page page = page(FakeServlets.request("/done", "bad=1"), (recordedOn, recorded) -> {});
        page.rules().orElseThrow().atEnd(200);

        assertThat(page.conversions()).isEmpty();
        assertThat(counters.snapshot())
                .isEqualTo(Map.of(
                        "rule.order.without-key", 1L,
                        "rule.view.failed", 1L,
                        "finding.rule-without-key", 1L,
                        "finding.rule-failed", 1L));
        assertThat(tally.findings()).containsOnlyKeys("rule-failed", "rule-without-key");
    }

    @Test
    void recordNothingWhileTheAnswerIsAnother() {
        status = 404;
        Page page = page(request, (recordedOn, recorded) -> {});
        page.settledKey();
        page.rules().orElseThrow().atEnd(404);

        assertThat(page.conversions()).isEmpty();
        assertThat(counters.snapshot()).isEmpty();
    }

    private Page page(HttpServletRequest asked, PageListener listener) {
        Page page = new Page(
                new VisitReader(SETTINGS, Clock.systemUTC()).read(asked),
                new Keys("s"),
                new SessionVisitor(asked, SETTINGS),
                Clock.systemUTC(),
                (where, task) -> task.run(),
                listener);
        Rules.of(SETTINGS)
                .of(asked, Site.UNNAMED, new RuleFindings(tally, "/done"))
                .ifPresent(run -> page.obey(new PageRules(run, page, () -> status)));
        return page;
    }
}
