package io.github.tagtwin.ee.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.settings.SettingsException;
import jakarta.transaction.Status;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JtaTransactionTest {
    private final FakeRegistry registry = new FakeRegistry();
    private final FakeDatabase database = new FakeDatabase();
    private final JtaTransaction transaction = new JtaTransaction(registry, database.dataSource());

    @ParameterizedTest
    @CsvSource({
        Status.STATUS_NO_TRANSACTION + ", false",
        Status.STATUS_ACTIVE + ", true",
        Status.STATUS_MARKED_ROLLBACK + ", true",
        Status.STATUS_COMMITTING + ", false",
        Status.STATUS_COMMITTED + ", false"
    })
    void isUnderWayWhileItMayBeJoined(int status, boolean underWay) {
        registry.status(status);

        assertThat(transaction.isUnderWay()).isEqualTo(underWay);
    }

    @Test
    void getsTheEventOnAConnectionOfTheShopsThatIsNeitherCommittedNorKept() throws Exception {
        transaction.put(event());

        assertThat(database.calls())
                .contains("setSavepoint", "statement.setBytes", "statement.executeUpdate", "close")
                .doesNotContain("commit", "rollback", "setAutoCommit");
    }

    @Test
    void goesOnAsIfNothingHadBeenWhereTheEventIsNotTaken() {
        database.failAt("executeUpdate", "");

        assertThatThrownBy(() -> transaction.put(event())).isInstanceOf(IOException.class);
        assertThat(database.calls()).contains("rollback").endsWith("close");
    }

    @Test
    void doesWithoutSavepointsWhereTheDriverHasNone() throws Exception {
        database.failAt("setSavepoint", "");
        transaction.put(event());
        assertThat(database.calls()).contains("statement.executeUpdate");

        database.failAt("setSavepoint", "executeUpdate");
        assertThatThrownBy(() -> transaction.put(event())).isInstanceOf(IOException.class);
        assertThat(database.calls()).doesNotContain("rollback");
    }

    @Test
    void tellsItsEndOnce() {
        List<Boolean> ends = new ArrayList<>();
        transaction.whenEnded(ends::add);
        assertThat(ends).isEmpty();

        registry.end(Status.STATUS_COMMITTED);

        assertThat(ends).containsExactly(true);
    }

    @Test
    void tellsThatItWasRolledBack() {
        List<Boolean> ends = new ArrayList<>();
        transaction.whenEnded(ends::add);

        registry.end(Status.STATUS_ROLLEDBACK);

        assertThat(ends).containsExactly(false);
    }

    @Test
    void isNotToBeHadWithoutAServer() {
        assertThatThrownBy(() -> JtaTransaction.named("java:app/jdbc/shop"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("outbox-data-source");
    }

    private static QueuedEvent event() throws Exception {
        ConversionEvent event = ConversionEvent.conversion(
                        Lane.of("12345678-1234-1234-1234-123456789abc", ""), "GenerateLead")
                .user(UserFields.none().with(UserField.CLICK_ID, "click"))
                .build(DeduplicationKey.of("ORDER-1").orElseThrow(), Instant.EPOCH);
        return QueuedEvent.unnumbered(event, null, Instant.EPOCH, new byte[] {'{', '}'});
    }
}
