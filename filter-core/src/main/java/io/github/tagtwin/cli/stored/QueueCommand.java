package io.github.tagtwin.cli.stored;

import io.github.tagtwin.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code queue}: what lies in a queue's directory while no shop runs on it. */
@Command(
        name = "queue",
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks after the queue of a shop that is stopped.")
public final class QueueCommand {
    private QueueCommand() {}

    /** The command with its own commands. */
    public static CommandLine of(Terminal terminal) {
        return new CommandLine(new QueueCommand())
                .addSubcommand(new ListCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new PurgeCommand(terminal))
                .addSubcommand(new ExportCommand(terminal));
    }
}
