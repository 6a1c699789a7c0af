package io.github.tagtwin.standin.counting;

import static io.github.tagtwin.standin.counting.EventPath.API;
import static io.github.tagtwin.standin.counting.EventPath.TAG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00.123456789Z");

    private Path file;

    @BeforeEach
    void choose(@TempDir Path folder) {
        file = folder.resolve("journal");
    }

    @Test
    void goesOnWithEverythingThatWasCounted() throws IOException {
        String before;
        try (Ledger ledger = ledger()) {
            ledger.take(purchase("k", START).build());
            ledger.take(Arrival.at(START, TAG, EventName.pageView("tag-a")).build());
            ledger.take(purchase("t", START).test().build());
            ledger.take(purchase("u", START).obstacle("no user").build());
            before = ledger.events().toString();
        }

        try (Ledger again = ledger()) {
            assertThat(again.events()).hasToString(before);
            CountedEvent first = again.events().get(0);
            assertThat(first.times()).containsExactly(START);
            assertThat(first.value()).hasValue(new BigDecimal("12.50"));
            assertThat(first.currency()).hasValue("TWD");
            assertThat(first.clickId()).hasValue("click");
            assertThat(first.browserId()).isEmpty();
            assertThat(first.externalId()).hasValue("user");
            assertThat(first.url()).hasValue("https://shop.example/");
            assertThat(again.events().get(2).testFlag()).isTrue();
        }
    }

    @Test
    void mergesWhatComesAgainAfterTheEndOfAnEarlierLedger() throws IOException {
        ledger().take(purchase("k", START).build());

        try (Ledger again = ledger()) {
            again.take(purchase("k", START.plus(Duration.ofDays(1))).build());

            assertThat(again.events()).singleElement().satisfies(event -> assertThat(event.arrivals())
                    .isEqualTo(2));
        }
    }

    @Test
    void cutsOffAnEntryThatCameInPart() throws IOException {
        try (Ledger ledger = ledger()) {
            ledger.take(purchase("a", START).build());
            ledger.take(purchase("b", START).build());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 1);
        }

        try (Ledger again = ledger()) {
            again.take(purchase("c", START).build());
        }

        try (Ledger last = ledger()) {
            assertThat(last.events())
                    .extracting(event -> event.deduplicationKey().orElse(""))
                    .containsExactly("a", "c");
        }
    }

    @Test
    void forgetsWithItsLedger() throws IOException {
        try (Ledger ledger = ledger()) {
            ledger.take(purchase("a", START).build());
            ledger.clear();
            ledger.take(purchase("b", START).build());
        }

        try (Ledger again = ledger()) {
            assertThat(again.events()).singleElement().satisfies(event -> assertThat(event.deduplicationKey())
                    .hasValue("b"));
        }
    }

    private Ledger ledger() throws IOException {
        return Ledger.kept(100, new Changes(), file);
    }

    private static Arrival.Builder purchase(String key, Instant time) {
        return Arrival.at(time, API, EventName.conversion("tag-a", "Purchase"))
                .deduplicationKey(key)
                .clickId("click")
                .externalId("user")
                .value(new BigDecimal("12.50"), "TWD")
                .url("https://shop.example/");
    }
}
