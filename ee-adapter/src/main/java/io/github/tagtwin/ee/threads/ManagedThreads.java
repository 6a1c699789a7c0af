package io.github.tagtwin.ee.threads;

import io.github.tagtwin.servlet.Companion;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Lets TagTwin send by threads that the server knows, those of {@code java:comp/DefaultManagedThreadFactory}. Found by
 * {@link java.util.ServiceLoader}; on a server without such a factory, TagTwin's own threads send.
 *
 * @since 0.1.0
 */
// The name is fixed, and no visitor's word gets into it.
@SuppressWarnings("BanJNDI")
public final class ManagedThreads implements Companion {
    private static final System.Logger LOG = System.getLogger(ManagedThreads.class.getName());
    private static final String FACTORY = "java:comp/DefaultManagedThreadFactory";

    // Without JNDI: NoInitialContextException. Without its module: NoClassDefFoundError. Some servers throw their own.
    @Override
    public Optional<ThreadFactory> threads() {
        try {
            return Optional.of((ThreadFactory) new InitialContext().lookup(FACTORY));
        } catch (NamingException | RuntimeException | LinkageError absent) {
            LOG.log(System.Logger.Level.DEBUG, "No threads of the server's: {0}", absent.getClass());
            return Optional.empty();
        }
    }
}
