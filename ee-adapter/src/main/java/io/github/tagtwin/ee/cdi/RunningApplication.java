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

    void started(RunningTwin started) {
        twin = started;
    }

    void stopped() {
        twin = null;
    }
}
