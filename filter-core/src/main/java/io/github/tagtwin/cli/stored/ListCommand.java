package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.Exit;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.event.FlatItems;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.StoredEvent;
import io.github.tagtwin.queue.StoredQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue list}: how much lies where, and why. */
@Command(name = "list", description = "Tells what waits, is held and was set aside, for each LINE Tag ID and channel.")
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The directory of the queues, of an application's, or of one.")
    private Path directory = Path.of("");

    @Option(names = "--set-aside", description = "Also a line for each event that was set aside, with its number.")
    private boolean setAside;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (FlatItems items = new FlatItems()) {
            return Queues.in(directory, terminal).each(queue -> list(queue, items)) ? Exit.FINE : Exit.FAULTS;
        }
    }

    private void list(StoredQueue queue, FlatItems items) throws IOException {
        Census census = new Census(Instant.now());
        terminal.line(String.valueOf(queue.path()));
        queue.each(census::add);
        census.lines().forEach(terminal::line);
        if (setAside) {
            queue.each(stored -> stored.setAside().ifPresent(aside -> terminal.line(line(stored, aside, items))));
        }
    }

    private static String line(StoredEvent stored, SetAsideEvent aside, FlatItems items) {
        boolean readable = !aside.reason().equals(SetAsideEvent.UNREADABLE);
        Map<String, String> item = readable ? items.of(stored.event().json()) : Map.of();
        return "  " + stored.event().sequence() + "  " + aside.reason()
                + (aside.status() == 0 ? "" : " (" + aside.status() + ")")
                + "  " + item.getOrDefault("event.event_name", item.getOrDefault("event.event_type", ""))
                + "  key " + item.getOrDefault("event.deduplication_key", "?")
                + "  happened " + aside.event().time()
                + "  set aside " + aside.at()
                + (aside.setbacks().size() > 1 ? "  for the " + aside.setbacks().size() + ". time" : "");
    }
}
