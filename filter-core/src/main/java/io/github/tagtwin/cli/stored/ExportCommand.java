package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.Exit;
import io.github.tagtwin.cli.terminal.Shown;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.queue.PrivateFiles;
import io.github.tagtwin.queue.StoredEvent;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue export}: writes events as they would be sent. */
@Command(
        name = "export",
        description = {
            "Writes events into a file that only its user can read, and leaves them where they are.",
            "E-mail and phone are hashes there, as LINE gets them; addresses, user agents and ids stand in it as they are."
        })
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "The directory of the queues, of an application's, or of one.")
    private Path directory = Path.of("");

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The file, which is written anew.")
    private Path output = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "JSON, an item of LINE's array in each line (unless told), or CSV.")
    private Format format = Format.JSON;

    @Option(
            names = "--place",
            split = ",",
            paramLabel = "PLACE",
            description = "Which events: WAITING, HELD, SET_ASIDE; all unless told.")
    private Set<StoredEvent.Place> places = EnumSet.allOf(StoredEvent.Place.class);

    /** How events are written. */
    enum Format {
        JSON,
        CSV
    }

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Queues queues = Queues.in(directory, terminal);
        long[] written = {0};
        boolean all;
        try (Writer file = Channels.newWriter(PrivateFiles.file(output).truncate(0), StandardCharsets.UTF_8);
                EventTable table = format == Format.CSV ? EventTable.csv(file) : EventTable.json(file)) {
            all = queues.each(queue -> queue.each(stored -> {
                if (places.contains(stored.place())) {
                    table.add(stored);
                    written[0]++;
                }
            }));
        } catch (IOException unwritable) {
            throw new UnusableException(output + " can't be written");
        }
        terminal.line(Shown.counted(written[0], "event") + " written to " + output);
        return all ? Exit.FINE : Exit.FAULTS;
    }
}
