package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.servlet.RunningTwin;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bean that knows whether TagTwin runs in the application. Thread-safe. */
@Singleton
public final class RunningApplication {
    private volatile @Nullable RunningTwin twin;

    /** What runs; empty before the filter has started, after it was stopped, and where it stands aside. */
    public Optional<RunningTwin> twin() {
        return Optional.ofNullable(twin);
    }

    /** Whether a conversion has to be recorded while its transaction is under way, to be a part of it. */
    boolean joinsTransactions() {
        return twin().filter(RunningTwin::joinsTransactions).isPresent();
    }

    void started(RunningTwin started) {
        twin = started;
    }

    void stopped() {
        twin = null;
    }
}
