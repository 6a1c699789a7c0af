package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.ConsentSource;
import io.github.tagtwin.VisitorSource;
import io.github.tagtwin.servlet.RunningTwin;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.stream.Collectors;

/** The beans of the application whose thread asks: the one class by which the companion needs CDI's API. */
final class ShopBeans {
    private ShopBeans() {}

    /** Whether they are there, ours among them; throws what the container throws where there is none. */
    static boolean areThere() {
        return CDI.current().select(RunningApplication.class).isResolvable();
    }

    static List<ConsentSource> consent() {
        return all(ConsentSource.class);
    }

    static List<VisitorSource> visitors() {
        return all(VisitorSource.class);
    }

    static void started(RunningTwin twin) {
        CDI.current().select(RunningApplication.class).get().started(twin);
    }

    static void stopped() {
        CDI.current().select(RunningApplication.class).get().stopped();
    }

    private static <T> List<T> all(Class<T> type) {
        return CDI.current().select(type).stream().collect(Collectors.toUnmodifiableList());
    }
}
