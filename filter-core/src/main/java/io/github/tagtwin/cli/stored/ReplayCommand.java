package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.Exit;
import io.github.tagtwin.cli.terminal.Shown;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.queue.StoredQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue replay}: puts what was set aside back, to be sent by the shop's next start. */
@Command(
        name = "replay",
        description = "Puts events that were set aside back into the queue: the shop sends them after its next start.")
final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The directory of the queues, of an application's, or of one.")
    private Path directory = Path.of("");

    @Mixin
    private final Selection selection = new Selection();

    @Option(names = "--yes", description = "Don't ask.")
    private boolean yes;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Queues queues = Queues.in(directory, terminal);
        selection.check(queues);
        return queues.each(this::replay) ? Exit.FINE : Exit.FAULTS;
    }

    private void replay(StoredQueue queue) throws IOException {
        List<Long> numbers = new ArrayList<>();
        queue.each(stored -> {
            if (selection.means(stored)) {
                numbers.add(stored.event().sequence());
            }
        });
        terminal.line(queue.path() + ": " + Shown.counted(numbers.size(), "event") + " of those set aside");
        if (numbers.isEmpty() || !(yes || terminal.confirms("Put them back to be sent?"))) {
            return;
        }
        int again = queue.sendAgain(numbers);
        terminal.line(Shown.counted(again, "event") + " put back");
        if (again < numbers.size()) {
            terminal.line(Shown.counted(numbers.size() - again, "event")
                    + " left: unreadable, or the same conversion was queued again meanwhile");
        }
    }
}
