package io.github.tagtwin.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.standin.counting.Arrival;
import io.github.tagtwin.standin.counting.Changes;
import io.github.tagtwin.standin.counting.EventName;
import io.github.tagtwin.standin.counting.EventPath;
import io.github.tagtwin.standin.counting.Ledger;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OffersTest {
    private final Offers offers = new Offers();
    private final Ledger line = new Ledger(100, new Changes());

    @Test
    void isWholeWhereEachEventIsCountedOnce() {
        taken("a", "b");
        counted("a", "key-a");
        counted("b", "key-b");
        counted("b", "key-b");

        assertThat(row()).isEqualTo(new Row("fault", "async", 2, 2, 0, 0, Duration.ZERO));
        row().mustBeWhole();
    }

    @Test
    void seesWhatIsLost() {
        taken("a", "b");
        counted("b", "key-b");

        assertThat(row()).isEqualTo(new Row("fault", "async", 2, 1, 1, 0, Duration.ZERO));
        assertThatThrownBy(() -> row().mustBeWhole()).isInstanceOf(AssertionError.class);
    }

    @Test
    void seesOneOrderUnderTwoKeys() {
        taken("a");
        counted("a", "key-a");
        counted("a", "another");

        assertThat(row().doubled()).isEqualTo(1);
        assertThatThrownBy(() -> row().mustHaveNoDouble()).isInstanceOf(AssertionError.class);
    }

    @Test
    void seesWhatIsOvertakenOnTheWayFromOneSource() {
        taken("a", "b", "c");
        counted("b", "key-b");
        counted("a", "key-a");
        counted("c", "key-c");

        assertThat(offers.overtaken(line.events(), id -> 1, Duration.ZERO)).isEqualTo(1);
        assertThat(offers.overtaken(line.events(), id -> id.equals("a") ? 2 : 1, Duration.ZERO))
                .isZero();
        assertThat(offers.overtaken(line.events(), id -> 1, Duration.ofHours(1)))
                .isZero();
    }

    @Test
    void seesWhatNobodyHasAskedFor() {
        taken("a");
        counted("a", "key-a");
        counted("nobody's", "key");

        assertThat(row().doubled()).isEqualTo(1);
    }

    @Test
    void letsAnEventThatWasNeverConfirmedBeCountedOnce() {
        taken("a");
        offers.ask("Purchase b");
        counted("a", "key-a");
        counted("b", "key-b");

        assertThat(row()).isEqualTo(new Row("fault", "async", 1, 1, 0, 0, Duration.ZERO));
    }

    @Test
    void doesNotHearWhatAMachineWithoutPowerSays() {
        taken("a");
        offers.deaf(true);
        taken("b");
        counted("a", "key-a");

        row().mustBeWhole();
    }

    @Test
    void hasNothingToHoldAgainstNothing() {
        assertThatThrownBy(() -> row().mustBeWhole()).isInstanceOf(AssertionError.class);
    }

    @Test
    void tellsTheNewestThatAreLostFromOthers() {
        taken("a", "b", "c");
        counted("a", "key-a");
        assertThat(offers.lostBeforeOthers(line.events())).isZero();

        counted("c", "key-c");
        assertThat(offers.lostBeforeOthers(line.events())).isEqualTo(1);
    }

    @Test
    void doesNotHoldOneLifeAgainstAnother() {
        taken("a", "b");
        counted("a", "key-a");
        offers.nextLife();
        taken("c");
        counted("c", "key-c");

        assertThat(offers.lostBeforeOthers(line.events())).isZero();
    }

    @Test
    void tellsForEachLifeHowLongBeforeItsEndTheOldestLossWasConfirmed() {
        offers.nextLife();
        taken("a", "b");
        offers.end();
        offers.nextLife();
        taken("c");
        offers.end();
        counted("a", "key-a");
        counted("c", "key-c");

        assertThat(offers.windows(line.events())).hasSize(2).first().isEqualTo(Duration.ZERO);
        assertThat(offers.windows(line.events())).last().matches(window -> window.toNanos() > 0);
    }

    private void taken(String... orders) {
        for (String order : orders) {
            offers.ask("Purchase " + order);
            offers.take("Purchase " + order);
        }
    }

    private void counted(String order, String key) {
        line.take(Arrival.at(Instant.EPOCH, EventPath.API, EventName.conversion("a-tag", "Purchase"))
                .deduplicationKey(key)
                .url("https://shop.example/order?id=" + order + "&ldtag_cl=click")
                .build());
    }

    private Row row() {
        return offers.row("fault", "async", line.events(), Duration.ZERO);
    }
}
