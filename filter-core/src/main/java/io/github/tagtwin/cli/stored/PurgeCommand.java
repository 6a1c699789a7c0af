package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.Exit;
import io.github.tagtwin.cli.terminal.Shown;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.cli.terminal.TimeSpan;
import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.queue.StoredEvent;
import io.github.tagtwin.queue.StoredQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue purge}: deletes events for good. */
@Command(
        name = "purge",
        description = "Deletes events for good: of those set aside, or of all by age or person. One way at a time.")
final class PurgeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The directory of the queues, of an application's, or of one.")
    private Path directory = Path.of("");

    @Mixin
    private final Selection selection = new Selection();

    @Option(
            names = "--older-than",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "All events that happened longer ago, waiting and held ones too: 12h, 30d.")
    private @Nullable Duration age;

    @Option(
            names = "--person",
            paramLabel = "FIELD=VALUE",
            description =
                    "All events of one person, waiting and held ones too: external_id=42, line_uid=U..., email=- (asks for"
                            + " it). May be repeated: whatever names the person by any of them.")
    private Map<String, String> person = new LinkedHashMap<>();

    @Option(names = "--yes", description = "Don't ask.")
    private boolean yes;

    PurgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Queues queues = Queues.in(directory, terminal);
        Predicate<StoredEvent> match = match(queues);
        return queues.each(queue -> purge(queue, match)) ? Exit.FINE : Exit.FAULTS;
    }

    private Predicate<StoredEvent> match(Queues queues) {
        Duration limit = age;
        int ways = (selection.isGiven() ? 1 : 0) + (limit == null ? 0 : 1) + (person.isEmpty() ? 0 : 1);
        if (ways > 1) {
            throw new UnusableException("one way at a time: --number, --reason, --all; --older-than; or --person");
        }
        if (!person.isEmpty()) {
            return StoredQueue.of(Person.of(person, terminal));
        }
        if (limit != null) {
            Instant before = Instant.now().minus(limit);
            return stored -> stored.event().time().isBefore(before);
        }
        selection.check(queues);
        return selection::means;
    }

    private void purge(StoredQueue queue, Predicate<StoredEvent> match) throws IOException {
        long[] matched = {0};
        queue.each(stored -> matched[0] += match.test(stored) ? 1 : 0);
        terminal.line(queue.path() + ": " + Shown.counted(matched[0], "event"));
        if (matched[0] > 0 && (yes || terminal.confirms("Delete for good?"))) {
            terminal.line(Shown.counted(queue.purge(match), "event") + " deleted");
        }
    }
}
