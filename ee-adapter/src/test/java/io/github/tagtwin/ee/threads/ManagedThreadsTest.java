package io.github.tagtwin.ee.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.concurrent.ThreadFactory;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.spi.InitialContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagedThreadsTest {
    private static final ThreadFactory OF_THE_SERVER = Thread::new;

    /** A server's naming, which has a factory of threads. */
    public static final class Naming implements InitialContextFactory {
        @Override
        // The API asks for a Hashtable.
        @SuppressWarnings("JdkObsolete")
        public Context getInitialContext(Hashtable<?, ?> environment) {
            return (Context) Proxy.newProxyInstance(
                    Naming.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                        if (!"java:comp/DefaultManagedThreadFactory".equals(arguments[0])) {
                            throw new NameNotFoundException();
                        }
                        return OF_THE_SERVER;
                    });
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
    }

    @Test
    void givesTheServersFactoryUnderItsStandardName() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Naming.class.getName());

        assertThat(new ManagedThreads().threads()).containsSame(OF_THE_SERVER);
    }

    @Test
    void givesNoneWhereTheServerHasNone() {
        assertThat(new ManagedThreads().threads()).isEmpty();

        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, "com.example.Absent");
        assertThat(new ManagedThreads().threads()).isEmpty();
    }
}
