package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.ConsentSource;
import io.github.tagtwin.VisitorSource;
import io.github.tagtwin.servlet.Companion;
import io.github.tagtwin.servlet.RunningTwin;
import java.util.List;

/**
 * Makes TagTwin known to an application's beans, and those that are a {@link ConsentSource} or a {@link VisitorSource} known
 * to TagTwin. Found by {@link java.util.ServiceLoader}. Where there is no CDI it does nothing, and says so in one line.
 *
 * @since 0.1.0
 */
public final class CdiCompanion implements Companion {
    private static final System.Logger LOG = System.getLogger(CdiCompanion.class.getName());

    private final boolean there = areBeansThere();

    // No API: NoClassDefFoundError. No container, or none for this application: IllegalStateException, mostly.
    private static boolean areBeansThere() {
        try {
            return ShopBeans.areThere();
        } catch (RuntimeException | LinkageError absent) {
            LOG.log(System.Logger.Level.INFO, "No beans of CDI: " + absent);
            return false;
        }
    }

    @Override
    public List<ConsentSource> consent() {
        return there ? ShopBeans.consent() : List.of();
    }

    @Override
    public List<VisitorSource> visitors() {
        return there ? ShopBeans.visitors() : List.of();
    }

    @Override
    public void started(RunningTwin twin) {
        if (there) {
            ShopBeans.started(twin);
        }
    }

    // The container may have gone before us, and its beans with it.
    @Override
    public void stopped(RunningTwin twin) {
        if (there) {
            try {
                ShopBeans.stopped();
            } catch (RuntimeException gone) {
                LOG.log(System.Logger.Level.DEBUG, "CDI has stopped before TagTwin", gone);
            }
        }
    }
}
