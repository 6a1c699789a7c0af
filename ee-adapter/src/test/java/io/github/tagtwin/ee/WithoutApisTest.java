package io.github.tagtwin.ee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.ee.cdi.CdiCompanion;
import io.github.tagtwin.servlet.Companion;
import io.github.tagtwin.servlet.RunningTwin;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.Servlet;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On class paths on which CDI or Micrometer isn't there, or has no implementation: companions have nothing to give. */
class WithoutApisTest {
    @Test
    void giveNothingWithoutAnyApi() throws Exception {
        assertThat(given(Servlet.class, Companion.class, CdiCompanion.class))
                .hasSize(6)
                .allMatch("[] [] Optional.empty"::equals);
    }

    @Test
    void giveNothingWhereCdiHasNoContainer() throws Exception {
        assertThat(given(Servlet.class, Companion.class, CdiCompanion.class, CDI.class, Inject.class))
                .hasSize(6)
                .allMatch("[] [] Optional.empty"::equals);
    }

    @Test
    void giveNothingWhereMetersAreThereWithoutCdi() throws Exception {
        assertThat(given(Servlet.class, Companion.class, CdiCompanion.class, MeterRegistry.class))
                .hasSize(6)
                .allMatch("[] [] Optional.empty"::equals);
    }

    // What each companion gives; it is told of a start and a stop on the way, which must not fail.
    private static List<String> given(Class<?>... places) throws Exception {
        URL[] path = Stream.of(places)
                .map(place -> place.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            List<String> given = new ArrayList<>();
            Class<?> type = loader.loadClass(Companion.class.getName());
            Class<?> twin = loader.loadClass(RunningTwin.class.getName());
            for (Object companion : ServiceLoader.load(type, loader)) {
                type.getMethod("started", twin).invoke(companion, new Object[] {null});
                given.add(type.getMethod("consent").invoke(companion) + " "
                        + type.getMethod("visitors").invoke(companion) + " "
                        + type.getMethod("threads").invoke(companion));
                type.getMethod("stopped", twin).invoke(companion, new Object[] {null});
            }
            return given;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
