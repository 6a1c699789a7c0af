package io.github.tagtwin.ee.meters;

import io.github.tagtwin.servlet.RunningTwin;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/** The registry of meters that CDI knows: the one class by which the companion needs both APIs. */
final class RegistryBean {
    private RegistryBean() {}

    /** Binds the meters of what runs; null where there is no one registry. */
    static @Nullable AutoCloseable bound(RunningTwin twin) {
        Instance<MeterRegistry> registries = CDI.current().select(MeterRegistry.class);
        if (!registries.isResolvable()) {
            return null;
        }
        TagTwinMeters meters = TagTwinMeters.of(twin);
        meters.bindTo(registries.get());
        return meters;
    }
}
