package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.Visitor;
import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.NextPages;
import io.github.tagtwin.capture.Site;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.QueueOptions;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.rules.Rules;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions past a redirect: held, then sent with their page, or by their deadline, and never twice. */
class HandoversTest {
    private static final String TAG = "<head></head><script>_lt('init',{tagId:'T'});</script>";
    private static final String UNKEYED = "<script>_lt('init',options)</script>";
    private static final Conversion ORDER =
            Conversion.named("Purchase").orderId("ORDER-1").value(100).currency("TWD");

    private final Map<String, String> texts =
            new HashMap<>(Map.of("line-tag-id", Samples.LANE.lineTagId(), "access-token", "t"));
    private final ManualTime clock = new ManualTime();
    private final Counters counters = new Counters();
    private final Tally tally =
            new Tally(counters, Warnings.to(System.getLogger("test"), Time.system()), new Fuse(Time.system()));
    private Path directory = Path.of("");
    private EventQueue queue;
    private Twins twins;
    private String[] cookies = {};
    private String shown = "";

    @BeforeEach
    void open(@TempDir Path empty) {
        directory = empty;
        start();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"async", "commit"})
    void sendsItOnceUnderTheNextPagesKeyWithWhatThatPageTellsOfTheVisitor(String durability) throws Exception {
        texts.put("durability", durability);
        start();
        order(ORDER);
        assertThat(lane()).isEmpty();

        show("/thanks", TAG, page -> page.visitor(Visitor.unknown().externalId("member_7")));

        assertThat(shown).contains("deduplicationKey:'ORDER-1'");
        assertThat(purchases()).hasSize(1);
        assertThat(purchases().get(0)).contains("\"ORDER-1\"", "member_7");
        clock.pass(Duration.ofHours(1));
        assertThat(purchases()).hasSize(1);
        assertThat(counters.get(CounterNames.RELEASED_BY_DEADLINE)).isZero();
        assertThat(counters.get("handed-over")).isOne();
        assertThat(counters.get("handed-over.shown")).isOne();
    }

    @Test
    void sendsItByItsDeadlineWhereNoPageComesEvenAfterACrash() throws Exception {
        order(ORDER);
        assertThat(lane()).isEmpty();
        queue.close();
        clock.pass(Duration.ofMinutes(10));
        start();

        Eventually.until("released", () -> counters.get(CounterNames.RELEASED_BY_DEADLINE) == 1);
        show("/thanks", TAG, page -> {});

        assertThat(shown).contains("deduplicationKey:'ORDER-1'");
        assertThat(purchases()).hasSize(1);
    }

    @Test
    void leavesItToTheDeadlineWhereAnotherNodeShowsThePage() throws Exception {
        order(ORDER);
        lane();
        twins = new Twins(settings(), Outbox.of(queue), tally);
        show("/thanks", TAG, page -> page.record(ORDER));

        assertThat(shown).contains("deduplicationKey:'ORDER-1'");
        assertThat(purchases()).isEmpty();
        clock.pass(Duration.ofMinutes(11));
        Eventually.until("released", () -> counters.get(CounterNames.RELEASED_BY_DEADLINE) == 1);
        assertThat(purchases()).hasSize(1);
    }

    @Test
    void countsWhatTheNextPageRecordsOnceMoreAsOne() throws Exception {
        order(ORDER);
        show("/thanks", TAG, page -> page.record(ORDER));
        show("/thanks", TAG, page -> page.record(ORDER));

        assertThat(purchases()).hasSize(1);
        assertThat(counters.get("skipped.repeated")).isOne();
        assertThat(counters.get(CounterNames.DROPPED_ALREADY_SENT)).isOne();
    }

    @Test
    void makesNoMirrorOfTheCallThatTellsOfItOnTheNextPage() throws Exception {
        texts.put("mirror", "on");
        start();
        order(ORDER);

        show(
                "/thanks",
                TAG + "<script>_lt('send','cv',{type:'Purchase',value:100,currency:'TWD'},['T'])</script>",
                page -> {});

        assertThat(purchases()).hasSize(1);
    }

    @Test
    void sendsASecondOrderOfTheNextPageUnderItsOwnKey() throws Exception {
        order(ORDER);
        show("/thanks", TAG, page -> page.record(ORDER.orderId("ORDER-2")));

        assertThat(Samples.keys(lane())).containsExactly("ORDER-1", "ORDER-1", "ORDER-2");
    }

    @Test
    void adoptsTheNextPagesOwnKey() throws Exception {
        order(ORDER);
        show("/thanks", TAG.replace("'T'", "'T',deduplicationKey:'OWN'"), page -> {});

        assertThat(Samples.keys(lane())).containsExactly("OWN", "OWN");
    }

    @Test
    void sendsNoTwinWhereTheNextPageHasATagWithAKeyThatCannotBeKnown() throws Exception {
        order(ORDER);
        show("/thanks", UNKEYED, page -> {});
        assertThat(lane()).isEmpty();
        clock.pass(Duration.ofHours(1));

        assertThat(lane()).isEmpty();
        assertThat(queue.waiting()).isZero();
        assertThat(counters.get("skipped.unkeyed")).isOne();
    }

    @Test
    void sendsTheTwinOfAnUnkeyedNextPageWhereTheShopWantsIt() throws Exception {
        texts.put("unkeyed-twin", "send");
        start();
        order(ORDER);
        show("/thanks", UNKEYED, page -> {});

        assertThat(Samples.keys(lane())).containsExactly("ORDER-1");
    }

    @Test
    void printsItOnceInAPageThatGetsItsTagFromUs() throws Exception {
        texts.put("tag-mode", "install");
        start();
        order(Conversion.named("GenerateLead"));
        show("/thanks", "<head></head>", page -> {});
        String first = shown;
        show("/thanks", "<head></head>", page -> {});

        assertThat(first).containsOnlyOnce("{type:'GenerateLead'}");
        assertThat(shown).contains("_lt('init'").doesNotContain("GenerateLead");
        List<String> keys = Samples.keys(lane());
        assertThat(keys).hasSize(3).containsOnly(keys.get(0));
        assertThat(first).contains(keys.get(0));
        assertThat(shown).contains(keys.get(0));
    }

    @Test
    void holdsEachConversionOfARequestAndPrintsTheFirstOfEachName() throws Exception {
        texts.put("tag-mode", "install");
        start();
        order(ORDER, ORDER, ORDER.orderId("ORDER-2"), Conversion.named("GenerateLead"), Conversion.named("No name!"));
        show("/thanks", "<head></head>", page -> {});

        assertThat(shown)
                .containsOnlyOnce("{type:'Purchase',value:100,currency:'TWD'}")
                .contains("GenerateLead");
        assertThat(Samples.keys(lane())).containsExactlyInAnyOrder("ORDER-1", "ORDER-1", "ORDER-2", "ORDER-1");
        assertThat(counters.get("refused.event-name")).isOne();
        assertThat(counters.get("skipped.repeated")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"async", "commit"})
    void handsOverWhatARuleMakesOfARequestThatRedirects(String durability) throws Exception {
        texts.put("durability", durability);
        rule("302");
        order(page -> {});
        assertThat(lane()).isEmpty();
        assertThat(counters.get("handed-over")).isOne();

        show("/thanks", TAG, page -> {});

        assertThat(shown).contains("deduplicationKey:'ORDER-7'");
        assertThat(purchases()).singleElement().asString().contains("\"ORDER-7\"");
        assertThat(queue.waiting()).isEqualTo(2);
        assertThat(counters.get("rule.order.made")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"async", "commit"})
    void leavesBehindWhatARuleHasMadeForAPageBeforeItBecameARedirect(String durability) throws Exception {
        texts.put("durability", durability);
        rule("200");
        order(Page::settledKey);
        show("/thanks", TAG, page -> {});

        assertThat(purchases()).isEmpty();
        assertThat(counters.get("skipped.rule-status")).isOne();
        assertThat(counters.get("handed-over")).isZero();
        assertThat(queue.waiting()).isOne();
    }

    @Test
    void keepsWhatHasGoneAlongWithARedirectWhateverBecomesOfItsAnswer() throws Exception {
        rule("302");
        order(page -> {}, 500);
        show("/thanks", TAG, page -> {});

        assertThat(purchases()).hasSize(1);
        assertThat(counters.get("skipped.rule-status")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"${param.ldtag_cl}, 2", "${'ORDER-7'}, 1"})
    void remembersNoIdThatIsTheBrowsersWord(String key, int sent) throws Exception {
        rule("200");
        texts.put("rule.order.path", "/thanks");
        texts.put("rule.order.key", key);
        show("/thanks", TAG, page -> {});
        show("/thanks", TAG, page -> {});

        assertThat(purchases()).hasSize(sent);
        assertThat(Samples.keys(lane())).containsOnly(sent == 1 ? "ORDER-7" : "click");
        assertThat(counters.get(CounterNames.DROPPED_ALREADY_SENT)).isEqualTo(2 - sent);
    }

    private void rule(String status) {
        texts.putAll(Map.of(
                "rule.order.path", "/order",
                "rule.order.status", status,
                "rule.order.event", "Purchase",
                "rule.order.key", "${'ORDER-7'}",
                "rule.order.value", "100"));
        start();
    }

    private Settings settings() {
        return Settings.of(NamedTexts.plain("test", texts));
    }

    private void start() {
        if (queue != null) {
            queue.close();
        }
        queue = EventQueue.open(directory, "shop", QueueOptions.byDefault(), counters, clock.time());
        twins = new Twins(settings(), Outbox.of(queue), tally);
    }

    private void order(Conversion... conversions) {
        order(page -> List.of(conversions).forEach(page::record));
    }

    private void order(Consumer<Page> before) {
        order(before, 302);
    }

    // A request that records and redirects.
    private void order(Consumer<Page> before, int answered) {
        var request = FakeServlets.request("/order", "ldtag_cl=click", cookies);
        FakeServlets.Head head = new FakeServlets.Head();
        Page page = page(request, head);
        Passage passage = passages().of(page, request, head.response());
        before.accept(page);
        keep(passage.leave("/thanks?ldtag_cl=click", 302));
        head.status(answered);
        page.rules().ifPresent(rules -> {
            rules.atEnd(answered);
            twins.dropBelied(page, rules, answered);
        });
        twins.of(page, PageEnd.unread(false));
    }

    private void show(String path, String html, Consumer<Page> before) {
        var request = FakeServlets.request(path, "ldtag_cl=click", cookies);
        FakeServlets.Head head = new FakeServlets.Head();
        Page page = page(request, head);
        Passage passage = passages().of(page, request, head.response());
        PageInsertion insertion =
                new PageInsertion(page, Tagging.of(Samples.LANE.lineTagId(), settings()), request, head.response());
        PageBody body = new PageBody(
                head.response(),
                new Eligibility(settings().page().cacheablePages()),
                insertion,
                isPage -> keep(passage.open(isPage)),
                failure -> {
                    throw failure;
                });
        before.accept(page);
        shown = body.editedText(html);
        body.end();
        twins.of(page, PageEnd.of(body, insertion, true));
    }

    private Page page(HttpServletRequest request, FakeServlets.Head head) {
        Page page = new Page(
                new VisitReader(settings(), clock).read(request),
                new Keys("s"),
                new SessionVisitor(request, settings()),
                clock,
                (where, task) -> task.run(),
                twins::recorded);
        Rules.of(settings())
                .of(request, Site.UNNAMED, new RuleFindings(tally, "/order"))
                .ifPresent(run -> page.obey(new PageRules(run, page, head.response()::getStatus)));
        return page;
    }

    private Passages passages() {
        return new Passages(new NextPages(settings(), Clock.systemUTC()), twins, new Audience(settings()));
    }

    private void keep(List<String> written) {
        if (!written.isEmpty()) {
            cookies = written.stream()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .toArray(String[]::new);
        }
    }

    private List<QueuedEvent> lane() throws Exception {
        // Whatever is in the ring comes first.
        queue.purge(Visitor.unknown().externalId("nobody").fields());
        return queue.head(Samples.LANE, 10, 1 << 20);
    }

    private List<String> purchases() throws Exception {
        return lane().stream()
                .map(QueuedEvent::json)
                .filter(json -> json.contains("\"Purchase\""))
                .toList();
    }
}
