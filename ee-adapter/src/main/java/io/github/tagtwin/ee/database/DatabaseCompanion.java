package io.github.tagtwin.ee.database;

import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.servlet.Companion;
import io.github.tagtwin.servlet.SharedQueueRequest;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import io.github.tagtwin.settings.SharedQueueKind;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Brings the queue that nodes share in the shop's own database, where {@code shared-queue=database}: by the server's
 * {@code DataSource} under the name that {@code shared-queue-data-source} tells, and by db-scheduler, whose jar the shop
 * adds. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
// The name is a setting, and no visitor's word gets into it.
@SuppressWarnings("BanJNDI")
public final class DatabaseCompanion implements Companion {
    @Override
    public Optional<SharedQueue> sharedQueue(SharedQueueRequest request) {
        Settings settings = request.settings();
        if (settings.sharedQueue().kind() != SharedQueueKind.DATABASE) {
            return Optional.empty();
        }
        DatabaseOptions options = DatabaseOptions.of(
                request.lanes(),
                settings.sharedQueue().heartbeat(),
                settings.queue().setAsideRetention());
        return Optional.of(DatabaseQueue.open(dataSource(settings.sharedQueue().dataSource()), options));
    }

    // Without JNDI: NoInitialContextException. Some servers throw their own.
    private static DataSource dataSource(String name) {
        try {
            return (DataSource) new InitialContext().lookup(name);
        } catch (NamingException | RuntimeException absent) {
            throw new SettingsException("shared-queue-data-source is '" + name
                    + "', and the server has no DataSource there (" + absent + "); see docs/scaling.md#database");
        }
    }
}
