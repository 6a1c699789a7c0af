package io.github.tagtwin.servlet;

import io.github.tagtwin.ConsentSource;
import io.github.tagtwin.VisitorSource;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.settings.SettingsException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The companions of an application, none of which can stop it but by the queue that it wants to share. Immutable. */
final class Companions {
    private static final System.Logger LOG = System.getLogger(Companions.class.getName());

    private final List<Companion> companions;

    private Companions(List<Companion> companions) {
        this.companions = companions;
    }

    static Companions of(Companion... companions) {
        return new Companions(List.of(companions));
    }

    /** Those in jars beside ours. */
    static Companions load() {
        List<Companion> found = new ArrayList<>();
        Iterator<Companion> services = ServiceLoader.load(Companion.class, Companion.class.getClassLoader())
                .iterator();
        try {
            services.forEachRemaining(found::add);
        } catch (ServiceConfigurationError broken) {
            LOG.log(System.Logger.Level.WARNING, "A companion can't be used", broken);
        }
        return new Companions(found);
    }

    /**
     * What else is asked for consent. Where that can't be told, nobody's consent can be: a shop must not count visitors since
     * its own source is broken.
     *
     * @param needed whether anybody's consent is
     */
    List<ConsentSource> consent(boolean needed) {
        List<ConsentSource> sources = new ArrayList<>();
        for (Companion companion : companions) {
            if (!attempt(companion, asked -> sources.addAll(asked.consent())) && needed) {
                sources.add(request -> {
                    throw new IllegalStateException(companion.getClass().getName() + " failed at the start");
                });
            }
        }
        return sources;
    }

    List<VisitorSource> visitors() {
        return all(Companion::visitors);
    }

    /** The first that has threads to give. */
    Optional<ThreadFactory> threads() {
        return all(companion -> companion.threads().stream().collect(Collectors.toList())).stream()
                .findFirst();
    }

    /**
     * The queue that is shared, from the first that has it.
     *
     * @throws SettingsException if there is none: a shop that wants one mustn't run without
     */
    SharedQueue sharedQueue(SharedQueueRequest request) {
        String wanted = "shared-queue is '"
                + request.settings().sharedQueue().kind().name().toLowerCase(Locale.ROOT) + "'";
        return wanted(companion -> companion.sharedQueue(request), wanted, "has such a queue; see docs/scaling.md");
    }

    /**
     * The shop's transactions, from the first that knows them.
     *
     * @throws SettingsException if none does: orders would count that are rolled back
     */
    ShopTransaction transaction(SharedQueueRequest request) {
        return wanted(
                companion -> companion.transaction(request),
                "outbox-data-source is set",
                "knows transactions; see docs/jakarta-ee.md#orders-and-events-in-one-transaction");
    }

    private <T> T wanted(Function<Companion, Optional<T>> question, String wanted, String what) {
        try {
            return companions.stream()
                    .map(question)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new SettingsException(wanted + ", and no jar beside TagTwin's " + what));
        } catch (LinkageError missing) {
            throw new SettingsException(
                    wanted + ", and a library is missing (" + missing + "), without which nothing " + what);
        }
    }

    void started(RunningTwin twin) {
        companions.forEach(companion -> attempt(companion, told -> told.started(twin)));
    }

    void stopped(RunningTwin twin) {
        companions.forEach(companion -> attempt(companion, told -> told.stopped(twin)));
    }

    private <T> List<T> all(Function<Companion, List<T>> question) {
        List<T> answers = new ArrayList<>();
        companions.forEach(companion -> attempt(companion, asked -> answers.addAll(question.apply(asked))));
        return answers;
    }

    private static boolean attempt(Companion companion, Consumer<Companion> task) {
        try {
            task.accept(companion);
            return true;
        } catch (RuntimeException | LinkageError failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    companion.getClass().getName() + " failed; TagTwin goes on without it",
                    failed);
            return false;
        }
    }
}
