package io.github.tagtwin.standin.counting;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.HandClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final EventName PURCHASE = EventName.conversion("tag-a", "Purchase");

    private final HandClock clock = new HandClock(START);
    private final Ledger ledger = new Ledger(100, new Changes());

    @Test
    void countsTwinsOnceAndKeepsTheirOrder() {
        take(TAG, PURCHASE, "k");
        clock.forward(Duration.ofSeconds(45));
        take(API, PURCHASE, "k");

        assertThat(ledger.events()).singleElement().satisfies(event -> {
            assertThat(event.counted()).isTrue();
            assertThat(event.first()).isEqualTo(TAG);
            assertThat(event.paths()).containsExactly(TAG, API);
            assertThat(event.times()).containsExactly(START, START.plusSeconds(45));
        });
    }

    @ParameterizedTest
    @EnumSource
    void creditsThePathThatCameFirst(EventPath first) {
        take(first, PURCHASE, "k");
        take(first == TAG ? API : TAG, PURCHASE, "k");

        assertThat(ledger.columns()).singleElement().satisfies(line -> {
            assertThat(line.byTag()).isEqualTo(first == TAG ? 1 : 0);
            assertThat(line.byApi()).isEqualTo(first == API ? 1 : 0);
            assertThat(line.merged()).isEqualTo(1);
        });
    }

    @Test
    void neverMergesOtherNamesKeysTypesOrTags() {
        take(TAG, PURCHASE, "k");
        take(API, EventName.conversion("tag-a", "Conversion"), "k");
        take(API, EventName.conversion("tag-b", "Purchase"), "k");
        take(API, PURCHASE, "K");
        take(API, EventName.pageView("tag-a"), "k");
        take(API, EventName.conversion("tag-a", "PageView"), "k");

        assertThat(ledger.events()).hasSize(6).allMatch(CountedEvent::counted);
    }

    @Test
    void mergesPageViewsByTheirKey() {
        take(TAG, EventName.pageView("tag-a"), "k");
        take(API, EventName.pageView("tag-a"), "k");

        assertThat(ledger.events()).singleElement().satisfies(view -> assertThat(view.eventName())
                .isEqualTo("PageView"));
    }

    @Test
    void forgetsAKeyThirtyDaysAfterTheFirstOneProcessed() {
        take(TAG, PURCHASE, "k");
        clock.forward(Duration.ofDays(30).minusSeconds(1));
        take(API, PURCHASE, "k");
        assertThat(ledger.events()).hasSize(1);

        clock.forward(Duration.ofSeconds(1));
        take(API, PURCHASE, "k");
        assertThat(ledger.events()).hasSize(2);
    }

    @Test
    void countsKeylessEventsEachAlone() {
        take(TAG, PURCHASE, null);
        take(TAG, PURCHASE, null);

        assertThat(ledger.events()).hasSize(2);
    }

    @Test
    void takesTheTextNullAsAKeyLikeAnyOther() {
        take(TAG, PURCHASE, "null");
        take(TAG, PURCHASE, "null");

        assertThat(ledger.events()).hasSize(1);
    }

    @Test
    void letsNoEventThatCannotBeJudgedTakeTheKey() {
        ledger.take(api("k").obstacle("no user match").build());
        assertThat(ledger.events().get(0).counted()).isFalse();
        assertThat(ledger.events().get(0).reason()).hasValue("no user match");
        clock.forward(Duration.ofSeconds(5));
        take(TAG, PURCHASE, "k");

        assertThat(ledger.events()).singleElement().satisfies(event -> {
            assertThat(event.counted()).isTrue();
            assertThat(event.reason()).isEmpty();
            assertThat(event.first()).isEqualTo(TAG);
            assertThat(event.paths()).containsExactly(TAG);
            assertThat(event.times()).hasSize(2);
        });
    }

    @Test
    void showsTestEventsWithoutCountingThem() {
        ledger.take(api("k").test().build());

        assertThat(ledger.columns()).isEmpty();
        assertThat(ledger.events()).singleElement().satisfies(event -> {
            assertThat(event.testFlag()).isTrue();
            assertThat(event.counted()).isFalse();
        });
    }

    @Test
    void takesTheAmountFromTheOneThatCountsAndIdentifiersFromAny() {
        ledger.take(Arrival.at(clock.instant(), TAG, PURCHASE)
                .deduplicationKey("k")
                .value(new BigDecimal("10"), "JPY")
                .browserId("b")
                .build());
        ledger.take(api("k").value(new BigDecimal("99"), "TWD")
                .clickId("c")
                .browserId("other")
                .build());

        assertThat(ledger.events()).singleElement().satisfies(event -> {
            assertThat(event.value()).hasValue(new BigDecimal("10"));
            assertThat(event.currency()).hasValue("JPY");
            assertThat(event.clickId()).hasValue("c");
            assertThat(event.browserId()).hasValue("b");
        });
    }

    @Test
    void forgetsTheOldestRowTogetherWithItsKey() {
        Ledger small = new Ledger(1, new Changes());
        small.take(api("a").build());
        small.take(api("b").build());
        small.take(api("a").build());

        assertThat(small.events()).singleElement().satisfies(event -> assertThat(event.arrivals())
                .isEqualTo(1));
    }

    private void take(EventPath path, EventName event, @Nullable String key) {
        ledger.take(
                Arrival.at(clock.instant(), path, event).deduplicationKey(key).build());
    }

    private Arrival.Builder api(String key) {
        return Arrival.at(clock.instant(), API, PURCHASE).deduplicationKey(key);
    }
}
