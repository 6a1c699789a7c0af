package io.github.tagtwin.ee.cdi;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import java.util.Optional;

/**
 * Adds TagTwin's beans to an application's. Not found by scanning, so that a class whose API is absent is never looked at.
 */
public final class TwinExtension implements Extension {
    private static final String HEALTH_CHECK = "io.github.tagtwin.ee.health.DeliveryHealth";
    private static final List<Class<?>> BEANS =
            List.of(RunningApplication.class, CurrentRequest.class, ConversionBeans.class, ConversionEvents.class);

    void add(@Observes BeforeBeanDiscovery discovery) {
        BEANS.forEach(bean -> discovery.addAnnotatedType(bean, bean.getName()));
        healthCheck().ifPresent(bean -> discovery.addAnnotatedType(bean, bean.getName()));
    }

    // Its API may be absent.
    private static Optional<Class<?>> healthCheck() {
        try {
            return Optional.of(Class.forName(HEALTH_CHECK));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
