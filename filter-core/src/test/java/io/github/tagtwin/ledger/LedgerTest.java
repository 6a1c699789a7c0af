package io.github.tagtwin.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Lane LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "");
    private static final Lane OTHER = Lane.of("87654321-1234-1234-1234-123456789abc", "");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:30Z");
    private static final Optional<String> PURCHASE = Optional.of("Purchase");

    private final Ledger ledger = Ledger.of(Clock.fixed(NOON, ZoneId.of("Asia/Taipei")), false);
    private final TagLedger tag = ledger.of(LANE);

    @Test
    void an_event_is_of_the_minute_the_quarter_and_the_day_in_which_it_is_sampled() {
        tag.recorded(event(null));
        tag.recorded(event("Purchase"));
        ledger.sample(NOON);
        tag.recorded(event("Purchase"));
        tag.accepted(EventType.CONVERSION, PURCHASE, NOON.plusSeconds(60));
        ledger.sample(NOON.plusSeconds(60));

        List<HistoryStep> minutes = steps(History.Span.HOUR, NOON.plusSeconds(60));
        assertThat(minutes).hasSize(60);
        assertThat(minutes.get(58).begin()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(minutes.get(58).pageViews()).isEqualTo(1);
        assertThat(minutes.get(58).conversions()).isEqualTo(Map.of("Purchase", 1L));
        assertThat(minutes.get(58).accepted()).isZero();
        assertThat(minutes.get(59).begin()).isEqualTo("2026-11-21T12:01:00Z");
        assertThat(minutes.get(59).pageViews()).isZero();
        assertThat(minutes.get(59).conversions()).isEqualTo(Map.of("Purchase", 1L));
        assertThat(minutes.get(59).accepted()).isEqualTo(1);

        for (History.Span longer : List.of(History.Span.DAY, History.Span.MONTH)) {
            HistoryStep last = last(longer, NOON.plusSeconds(60));
            assertThat(last.pageViews()).isEqualTo(1);
            assertThat(last.conversions()).isEqualTo(Map.of("Purchase", 2L));
            assertThat(last.accepted()).isEqualTo(1);
        }
    }

    @Test
    void days_begin_at_midnight_where_the_server_is() {
        assertThat(last(History.Span.MONTH, NOON).begin()).isEqualTo("2026-11-20T16:00:00Z");
        assertThat(last(History.Span.MONTH, NOON.plus(Duration.ofHours(4))).begin())
                .isEqualTo("2026-11-21T16:00:00Z");
    }

    @Test
    void what_is_older_than_its_span_is_not_told_again_when_its_place_is_taken() {
        tag.recorded(event("Purchase"));
        ledger.sample(NOON);
        Instant later = NOON.plus(Duration.ofDays(31));

        for (History.Span span : History.Span.values()) {
            assertThat(steps(span, later))
                    .allSatisfy(step -> assertThat(step.conversions()).isEmpty());
        }
        ledger.sample(later);
        assertThat(steps(History.Span.HOUR, later))
                .allSatisfy(step -> assertThat(step.conversions()).isEmpty());
    }

    @Test
    void what_waits_is_what_came_in_and_has_not_left() {
        for (int i = 0; i < 10; i++) {
            tag.offered();
        }
        tag.joined("found", 3);
        tag.dropped("full", EventType.CONVERSION, PURCHASE);
        tag.takenBack("purged");
        tag.setAside(EventType.CONVERSION, PURCHASE);
        tag.rehearsed();
        tag.accepted(EventType.PAGE_VIEW, Optional.empty(), NOON);
        ledger.sample(NOON);

        assertThat(tag.passed().waiting()).isEqualTo(8);
        for (History.Span span : History.Span.values()) {
            assertThat(last(span, NOON).waiting()).hasValue(8);
            assertThat(last(span, NOON).dropped()).isEqualTo(1);
            assertThat(last(span, NOON).setAside()).isEqualTo(1);
        }
        assertThat(steps(History.Span.HOUR, NOON).get(58).waiting()).isEmpty();
    }

    @Test
    void shares_are_of_the_last_24_hours() {
        tag.recorded(event("Purchase"));
        ledger.sample(NOON);
        Instant next = NOON.plus(Duration.ofHours(23));
        tag.recorded(event("Purchase", UserField.BROWSER_ID, "0a1b2c3d-3b1d-4e8a-9c55-0d7a1b2c3d4e"));
        ledger.sample(next);

        FieldShares both = ledger.chronicle(LANE.lineTagId(), next).fields();
        assertThat(both.events()).isEqualTo(2);
        assertThat(both.matchable()).isEqualTo(1);
        assertThat(both.share(UserField.CLICK_ID)).isEqualTo(0.5);
        assertThat(both.share(UserField.BROWSER_ID)).isEqualTo(0.5);
        assertThat(both.share(UserField.EMAIL)).isZero();
        FieldShares later = ledger.chronicle(LANE.lineTagId(), next.plus(Duration.ofHours(2)))
                .fields();
        assertThat(later.events()).isEqualTo(1);
        assertThat(later.matchableShare()).isZero();
    }

    @Test
    void tags_are_told_apart() {
        tag.recorded(event("Purchase"));
        ledger.of(OTHER).request();
        ledger.sample(NOON);

        assertThat(ledger.lineTagIds()).containsExactly(LANE.lineTagId(), OTHER.lineTagId());
        assertThat(ledger.chronicle(OTHER.lineTagId(), NOON).events()).isEmpty();
        assertThat(ledger.passed(OTHER.lineTagId()).requests()).isEqualTo(1);
        assertThat(ledger.passed(LANE.lineTagId()).requests()).isZero();
    }

    @Test
    void names_beyond_the_fortieth_are_counted_together() {
        for (int i = 0; i < 50; i++) {
            tag.recorded(event("Name" + i));
        }
        tag.recorded(event(null));
        ledger.sample(NOON);

        SortedMap<String, Long> names = last(History.Span.HOUR, NOON).conversions();
        assertThat(names).hasSize(41).containsEntry("Name0", 1L).containsEntry("(others)", 10L);
        assertThat(last(History.Span.HOUR, NOON).pageViews()).isEqualTo(1);
    }

    @Test
    void another_ledger_goes_on_from_the_days_that_were_kept() {
        tag.recorded(event("Purchase"));
        tag.accepted(EventType.CONVERSION, PURCHASE, NOON);
        ledger.sample(NOON);
        SortedMap<Long, byte[]> kept = ledger.takeChangedDays();
        assertThat(ledger.takeChangedDays()).isEmpty();

        Ledger next = Ledger.of(Clock.fixed(NOON, ZoneId.of("Asia/Taipei")), false);
        next.of(LANE).recorded(event("Purchase"));
        next.sample(NOON.plusSeconds(5));
        next.remember(kept);

        Chronicle chronicle = next.chronicle(LANE.lineTagId(), NOON.plusSeconds(5));
        assertThat(chronicle.history(History.Span.MONTH).steps().get(30).conversions())
                .isEqualTo(Map.of("Purchase", 2L));
        assertThat(chronicle.history(History.Span.HOUR).steps().get(59).conversions())
                .isEqualTo(Map.of("Purchase", 1L));
        assertThat(chronicle.events().values()).singleElement().satisfies(event -> {
            assertThat(event.recorded()).isEqualTo(2);
            assertThat(event.accepted()).isEqualTo(1);
            assertThat(event.lastAccepted()).contains(NOON);
        });
        assertThat(next.takeChangedDays()).containsOnlyKeys(kept.keySet());
    }

    @Test
    void days_that_could_not_be_kept_are_given_again() {
        tag.recorded(event("Purchase"));
        ledger.sample(NOON);
        SortedMap<Long, byte[]> taken = ledger.takeChangedDays();
        ledger.unkept(taken.keySet());

        assertThat(ledger.takeChangedDays()).containsOnlyKeys(taken.keySet());
    }

    @Test
    void a_page_that_cannot_be_read_counts_nothing() {
        ledger.remember(Map.of(20_000L, new byte[] {1, 2, 3}, 20_001L, new byte[0], 20_002L, new byte[] {9}));

        assertThat(ledger.chronicle(LANE.lineTagId(), NOON).events()).isEmpty();
    }

    @Test
    void the_400th_day_back_is_forgotten() {
        tag.recorded(event("Purchase"));
        tag.accepted(EventType.CONVERSION, PURCHASE, NOON);
        ledger.sample(NOON);
        SortedMap<Long, byte[]> kept = ledger.takeChangedDays();
        Ledger next = Ledger.of(Clock.fixed(NOON, ZoneId.of("Asia/Taipei")), false);
        next.remember(kept);

        next.sample(NOON.plus(Duration.ofDays(399)));
        assertThat(next.chronicle(LANE.lineTagId(), NOON.plus(Duration.ofDays(399)))
                        .events())
                .hasSize(1);
        next.sample(NOON.plus(Duration.ofDays(400)));
        assertThat(next.chronicle(LANE.lineTagId(), NOON.plus(Duration.ofDays(400)))
                        .events())
                .isEmpty();
        assertThat(next.firstDay(NOON.plus(Duration.ofDays(400)))).isEqualTo(kept.firstKey() + 1);
    }

    private List<HistoryStep> steps(History.Span span, Instant now) {
        return ledger.chronicle(LANE.lineTagId(), now).history(span).steps();
    }

    private HistoryStep last(History.Span span, Instant now) {
        List<HistoryStep> steps = steps(span, now);
        return steps.get(steps.size() - 1);
    }

    private static ConversionEvent event(@Nullable String name) {
        return event(name, UserField.CLICK_ID, "c1");
    }

    private static ConversionEvent event(@Nullable String name, UserField field, String value) {
        ConversionEvent.Builder draft =
                name == null ? ConversionEvent.pageView(LANE) : ConversionEvent.conversion(LANE, name);
        try {
            return draft.custom(CustomFields.none().withValue(BigDecimal.ONE))
                    .user(UserFields.none().with(field, value))
                    .build(DeduplicationKey.of("k").orElseThrow(), NOON);
        } catch (RefusedEventException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
