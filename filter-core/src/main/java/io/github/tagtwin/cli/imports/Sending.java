package io.github.tagtwin.cli.imports;

import io.github.tagtwin.cli.shop.LineAccess;
import io.github.tagtwin.cli.terminal.Shown;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.Dispatcher;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.queue.Bell;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.QueueOptions;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends conversions through a queue of the import's own: durable, in order, with a memory of what was sent. So whatever
 * ends the process, the same command once more sends the rest, and nothing twice.
 */
final class Sending implements Target, AutoCloseable {
    private static final int PORTION = 500;
    private static final long MOST_WAITING = 20_000;
    private static final int MOST_REMEMBERED = 10_000_000;
    private static final Duration OPENING = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration MEMORY = Duration.ofDays(400);

    private final Summary summary;
    private final Terminal terminal;
    private final Path directory;
    private final Counters counters = new Counters();
    private final Time time = Time.system();
    private final Bell bell = new Bell();
    private final List<ImportedConversion> portion = new ArrayList<>();
    private final Patience patience;
    private final ImportLock lock;
    private final EventQueue queue;
    private final Dispatcher dispatcher;
    private final long earlier;
    private long told;
    private Optional<String> stuck = Optional.empty();

    private Sending(Summary summary, Terminal terminal, Path directory, String name, LineAccess line, Duration giveUp)
            throws InterruptedException {
        this.summary = summary;
        this.terminal = terminal;
        this.directory = directory;
        this.patience = new Patience(giveUp, time.nanos());
        String token = line.token();
        this.lock = ImportLock.take(directory, name);
        this.queue = EventQueue.open(directory, name, options(line.settings()), counters, time);
        if (!queue.awaitOpened(OPENING)) {
            close(queue, lock);
            throw new UnusableException(directory + " can't be used: is it writable, is the disk full?");
        }
        this.earlier = queue.waiting();
        this.dispatcher = Dispatcher.start(queue, delivery(line), lane -> Optional.of(token), counters, time);
    }

    /**
     * Opens the import's queue, and begins with what an earlier run has left in it.
     *
     * @param name of the queue within the directory
     * @param giveUp how long to wait where LINE takes nothing
     * @throws UnusableException if the directory can't be used
     */
    static Sending open(
            Summary summary, Terminal terminal, Path directory, String name, LineAccess line, Duration giveUp)
            throws InterruptedException {
        return new Sending(summary, terminal, directory, name, line, giveUp);
    }

    private static QueueOptions options(Settings settings) {
        return QueueOptions.of(settings).withSentKeys(MEMORY, MOST_REMEMBERED);
    }

    // No delay: what LINE Tag has to say of these conversions it has said.
    private static DeliveryOptions delivery(LineAccess line) {
        Settings settings = line.settings();
        return DeliveryOptions.of(
                        line.endpoint(),
                        Duration.ZERO,
                        settings.delivery().requestTimeout(),
                        settings.delivery().batchSize())
                .withCatchUpRate(settings.delivery().catchUpRate());
    }

    @Override
    public boolean take(ImportedConversion conversion) throws IOException, InterruptedException {
        summary.taken(conversion);
        portion.add(conversion);
        if (portion.size() == PORTION) {
            store();
            await(MOST_WAITING, false);
        }
        return stuck.isEmpty();
    }

    private void store() throws IOException, InterruptedException {
        Set<Fingerprint> known = queue.known(
                portion.stream().map(ImportedConversion::fingerprint).collect(Collectors.toSet()));
        for (ImportedConversion conversion : portion) {
            if (!known.add(conversion.fingerprint())) {
                summary.takenBack(conversion);
            } else if (!queue.offer(conversion.event(), conversion.fingerprint())) {
                throw new IOException("the queue takes no more");
            }
        }
        portion.clear();
        queue.known(Set.of());
        if (!queue.isDurable()) {
            throw new IOException("the disk can't be used any more");
        }
        tell();
    }

    private void await(long most, boolean last) {
        while (queue.waiting() > most && stuck.isEmpty()) {
            bell.await(LOOK);
            stuck = patience.exhausted(dispatcher.lanes(), done(), last, time.nanos());
            tell();
        }
    }

    private long done() {
        return counters.get(CounterNames.ACCEPTED) + counters.get(CounterNames.SET_ASIDE);
    }

    private void tell() {
        long done = done() + summary.rowsRead();
        if (done / 1000 > told / 1000) {
            told = done;
            terminal.aside(Shown.number(summary.rowsRead()) + " rows read, "
                    + Shown.number(counters.get(CounterNames.ACCEPTED)) + " received by LINE, "
                    + Shown.number(queue.waiting()) + " waiting");
        }
    }

    @Override
    public boolean finish() throws IOException, InterruptedException {
        store();
        await(0, true);
        dispatcher.closeAfterLast();
        stuck = stuck.filter(why -> queue.waiting() > 0);
        summary.lines("queued").forEach(terminal::line);
        if (earlier > 0) {
            terminal.line("from before " + Shown.number(earlier) + " that an earlier run had left");
        }
        terminal.line("received    " + Shown.number(counters.get(CounterNames.ACCEPTED)) + " by LINE (202)");
        long refused = counters.get(CounterNames.SET_ASIDE);
        terminal.line(
                "set aside   " + Shown.number(refused) + (refused == 0 ? "" : ": see 'queue list " + directory + "'"));
        terminal.line("waiting     " + Shown.number(queue.waiting()));
        stuck.ifPresent(why -> terminal.line("LINE doesn't take them now: " + why + ". They are kept in " + directory
                + ": the same command once more sends the rest, and nothing twice."));
        return queue.waiting() == 0 && refused == 0;
    }

    @Override
    public void close() {
        dispatcher.close();
        close(queue, lock);
    }

    private static void close(EventQueue queue, ImportLock lock) {
        queue.close();
        lock.close();
    }
}
