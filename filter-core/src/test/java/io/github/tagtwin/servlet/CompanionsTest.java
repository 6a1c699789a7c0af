package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.ConsentSource;
import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;

class CompanionsTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void goesOnWithTheOthersWhereOneFails() {
        ConsentSource source = request -> Optional.of(true);
        ThreadFactory factory = Thread::new;
        Companions companions = Companions.of(new Failing(), new Giving(source, factory));

        companions.started(new Stopped());
        companions.stopped(new Stopped());

        assertThat(companions.consent(false)).containsExactly(source);
        assertThat(companions.visitors()).isEmpty();
        assertThat(companions.threads()).containsSame(factory);
        assertThat(told).containsExactly("started", "stopped");
    }

    @Test
    void takesNobodysConsentForGivenWhereOneFails() {
        Companions companions = Companions.of(new Failing(), new Giving(request -> Optional.of(true), Thread::new));
        Settings settings = Settings.of(NamedTexts.plain("test", Map.of("consent", "opt-out")));
        Consent consent = Consent.of(settings, CompanionsTest.class.getClassLoader(), companions.consent(true));

        assertThatThrownBy(() -> consent.decide(FakeServlets.request("/", null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hasNothingToGiveWhereNoJarLiesBesideOurs() {
        assertThat(Companions.load().consent(true)).isEmpty();
        assertThat(Companions.load().threads()).isEmpty();
    }

    @Test
    void refusesToStartWithoutTheSharedQueueThatIsWanted() {
        SharedQueueRequest request = SharedQueueRequest.of(
                Settings.of(NamedTexts.plain("test", Map.of("shared-queue", "database"))), Set.of(), "shop");

        assertThatThrownBy(() -> Companions.of(new Failing()).sharedQueue(request))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("shared-queue is 'database'")
                .hasMessageContaining("docs/scaling.md");
        assertThatThrownBy(() -> Companions.of(new WithoutLibrary()).sharedQueue(request))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("com/github/kagkarlsson");
    }

    private static final class Stopped implements RunningTwin {
        @Override
        public LaterConversions later() {
            return (conversion, token) -> Optional.of(Refusal.UNHEARD);
        }

        @Override
        public DeliveryStats stats() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedMap<String, Long> counters() {
            return new TreeMap<>();
        }
    }

    /** As one whose API is only half there. */
    private static final class Failing implements Companion {
        @Override
        public List<ConsentSource> consent() {
            throw new NoClassDefFoundError("jakarta/enterprise/inject/spi/CDI");
        }

        @Override
        public Optional<ThreadFactory> threads() {
            throw new IllegalStateException("no naming");
        }

        @Override
        public void started(RunningTwin twin) {
            throw new IllegalStateException("no container");
        }

        @Override
        public void stopped(RunningTwin twin) {
            throw new IllegalStateException("no container");
        }
    }

    private static final class WithoutLibrary implements Companion {
        @Override
        public Optional<SharedQueue> sharedQueue(SharedQueueRequest request) {
            throw new NoClassDefFoundError("com/github/kagkarlsson/scheduler/Scheduler");
        }
    }

    private final class Giving implements Companion {
        private final ConsentSource source;
        private final ThreadFactory factory;

        Giving(ConsentSource source, ThreadFactory factory) {
            this.source = source;
            this.factory = factory;
        }

        @Override
        public List<ConsentSource> consent() {
            return List.of(source);
        }

        @Override
        public Optional<ThreadFactory> threads() {
            return Optional.of(factory);
        }

        @Override
        public void started(RunningTwin twin) {
            told.add("started");
        }

        @Override
        public void stopped(RunningTwin twin) {
            told.add("stopped");
        }
    }
}
