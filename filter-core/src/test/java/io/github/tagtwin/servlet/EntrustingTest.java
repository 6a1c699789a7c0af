package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.RecordingLog;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Conversions that are recorded while a transaction of the shop's is under way. */
class EntrustingTest {
    private static final Conversion ORDER =
            Conversion.named("Purchase").orderId("ORDER-1").value(100).currency("TWD");
    private static final PageEnd ALONE = PageEnd.unread(false);

    private final Settings settings =
            Settings.of(NamedTexts.plain("test", Map.of("line-tag-id", Samples.LANE.lineTagId(), "access-token", "t")));
    private final Counters counters = new Counters();
    private final Tally tally =
            new Tally(counters, Warnings.to(new RecordingLog(), Time.system()), new Fuse(Time.system()));
    private final FakeTransaction transaction = new FakeTransaction();
    private final Entrusting entrusting =
            new Entrusting(transaction, new EventJson(), new Drafts(settings), tally, Clock.systemUTC());
    private final ListedEvents outbox = new ListedEvents();
    private final Twins twins = new Twins(settings, outbox, Optional.of(entrusting), tally);
    private final Page page = page();

    @AfterEach
    void close() {
        entrusting.close();
    }

    @Test
    void areSentByTheTransactionAloneOnceItHasCommitted() {
        transaction.begin();
        page.record(ORDER);
        transaction.commit();
        end();

        assertThat(Samples.keys(transaction.events())).containsExactly("ORDER-1");
        assertThat(transaction.events().get(0).sentKey()).isPresent();
        assertThat(transaction.events().get(0).json()).contains("\"Purchase\"", "\"click\"");
        assertThat(outbox.sent()).isEmpty();
        assertThat(counters.get("recorded")).isOne();
        assertThat(counters.get("in-transaction")).isOne();
    }

    @Test
    void nameThePage() {
        transaction.begin();
        page.record(ORDER);

        assertThat(page.deduplicationKey()).isEqualTo("ORDER-1");
    }

    @Test
    void haveNeverBeenOnceItIsRolledBack() {
        transaction.begin();
        page.record(ORDER);
        transaction.rollBack();
        assertThat(page.conversions()).isEmpty();
        end();

        assertThat(transaction.events()).isEmpty();
        assertThat(outbox.sent()).isEmpty();
        assertThat(counters.get("recorded")).isZero();
        assertThat(counters.get("in-transaction.rolled-back")).isOne();
    }

    @Test
    void areTakenOnceMoreAfterARollBack() {
        transaction.begin();
        page.record(ORDER);
        transaction.rollBack();
        transaction.begin();
        page.record(ORDER);
        transaction.commit();
        end();

        assertThat(Samples.keys(transaction.events())).containsExactly("ORDER-1");
        assertThat(counters.get("skipped.repeated")).isZero();
    }

    @Test
    void haveKeysOfTheirOwnWhereTheyHaveOneName() {
        transaction.begin();
        page.record(ORDER);
        page.record(ORDER.orderId("ORDER-2"));
        transaction.commit();
        end();

        assertThat(Samples.keys(transaction.events())).containsExactly("ORDER-1", "ORDER-2");
    }

    @Test
    void goTheUsualWayWithoutATransaction() {
        page.record(ORDER);
        transaction.begin();
        page.record(ORDER.orderId("ORDER-2"));
        transaction.commit();
        end();

        assertThat(outbox.sent()).asString().isEqualTo("[Purchase[ORDER-1]]");
        assertThat(Samples.keys(transaction.events())).containsExactly("ORDER-2");
    }

    @Test
    void goTheUsualWayWhereTheTransactionDoesNotTakeThem() {
        transaction.begin();
        transaction.breakDown();
        page.record(ORDER);
        transaction.commit();
        end();

        assertThat(outbox.sent()).asString().isEqualTo("[Purchase[ORDER-1]]");
        assertThat(counters.get("in-transaction.failed")).isOne();
    }

    @Test
    void areNotSentWhereTheTransactionNeitherTakesThemNorCommits() {
        transaction.begin();
        transaction.breakDown();
        page.record(ORDER);
        transaction.rollBack();
        end();

        assertThat(outbox.sent()).isEmpty();
    }

    @Test
    void areLeftOutWhereLineWouldRefuseThem() {
        transaction.begin();
        page.record(Conversion.named("Purchase").orderId("ORDER-1"));
        transaction.commit();
        end();

        assertThat(transaction.events()).isEmpty();
        assertThat(counters.get("refused.purchase-without-value")).isOne();
    }

    @Test
    void areTakenOfAPageThatHasEnded() {
        end();
        transaction.begin();
        page.record(ORDER);
        transaction.commit();

        assertThat(Samples.keys(transaction.events())).hasSize(1);
        assertThat(outbox.sent()).isEmpty();
    }

    @Test
    void areTakenOfVisitorsWhoAreNotThere() throws Exception {
        UserFields anna = UserFields.none().with(UserField.CLICK_ID, "anna");
        RecordedConversion recorded =
                new RecordedConversion(ORDER, Clock.systemUTC().instant(), new Keys("s").of("ORDER-1"));
        transaction.begin();
        twins.ofNobodyThere(recorded, new Keys("s").of("ORDER-1"), Samples.LANE, anna);
        transaction.commit();

        assertThat(Samples.keys(transaction.events())).containsExactly("ORDER-1");
        assertThat(outbox.sent()).isEmpty();
        assertThat(counters.get("recorded")).isOne();
    }

    @Test
    void goPastARedirectWithoutBeingHeldAsWell() {
        transaction.begin();
        page.record(ORDER);
        transaction.commit();

        var handover = twins.handovers().depart(page);
        end();

        assertThat(handover.key().text()).isEqualTo("ORDER-1");
        assertThat(handover.conversions()).containsOnlyKeys("Purchase");
        assertThat(outbox.sent()).isEmpty();
    }

    private Page page() {
        var request = FakeServlets.request("/done", "ldtag_cl=click");
        return new Page(
                new VisitReader(settings, Clock.systemUTC()).read(request),
                new Keys("s"),
                new SessionVisitor(request, Settings.of()),
                Clock.systemUTC(),
                (where, task) -> task.run(),
                twins::recorded);
    }

    private void end() {
        twins.of(page, ALONE);
    }
}
