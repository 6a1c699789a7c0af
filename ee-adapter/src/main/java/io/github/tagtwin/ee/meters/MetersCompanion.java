package io.github.tagtwin.ee.meters;

import io.github.tagtwin.servlet.Companion;
import io.github.tagtwin.servlet.RunningTwin;
import org.jspecify.annotations.Nullable;

/**
 * Binds TagTwin's meters to the registry that the application has as a bean. Found by {@link java.util.ServiceLoader}; without
 * Micrometer, CDI or such a bean it does nothing.
 *
 * @since 0.1.0
 */
public final class MetersCompanion implements Companion {
    private static final System.Logger LOG = System.getLogger(MetersCompanion.class.getName());

    private @Nullable AutoCloseable bound;

    // No API: NoClassDefFoundError. No container: IllegalStateException.
    @Override
    public void started(RunningTwin twin) {
        try {
            bound = RegistryBean.bound(twin);
        } catch (RuntimeException | LinkageError absent) {
            LOG.log(System.Logger.Level.DEBUG, "No meters: {0}", absent.toString());
        }
    }

    @Override
    public void stopped(RunningTwin twin) {
        try {
            if (bound != null) {
                bound.close();
            }
        } catch (Exception gone) {
            LOG.log(System.Logger.Level.DEBUG, "The registry of meters has gone before TagTwin", gone);
        }
    }
}
