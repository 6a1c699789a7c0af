package io.github.tagtwin.cli;

import io.github.tagtwin.cli.check.CheckCommand;
import io.github.tagtwin.cli.imports.ImportCommand;
import io.github.tagtwin.cli.send.SendTestCommand;
import io.github.tagtwin.cli.stored.QueueCommand;
import io.github.tagtwin.cli.terminal.Exit;
import io.github.tagtwin.cli.terminal.Logs;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.cli.terminal.UnusableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code java -jar tagtwin-filter-core-….jar COMMAND}: what an operator does beside the server. */
@Command(
        name = "tagtwin",
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks a shop's settings, tries LINE, looks after a queue, imports conversions.",
        footer = {"", "See docs/command-line.md. Exit code 0: all is well, 1: faults, 2: used wrongly."})
public final class Main {
    private static final OptionSpec HELP = OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help.")
            .build();
    private static final OptionSpec VERSION = OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Show which TagTwin this is.")
            .build();

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        Logs.to(terminal);
        System.exit(run(terminal, arguments));
    }

    /** Runs a command; its exit code. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new SendTestCommand(terminal))
                .addSubcommand(QueueCommand.of(terminal))
                .addSubcommand(new ImportCommand(terminal))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((wrong, given) -> {
                    terminal.aside("tagtwin: " + told(wrong));
                    terminal.aside(
                            "Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                    return Exit.UNUSABLE;
                })
                .setExecutionExceptionHandler((failed, command, parsed) -> failed(terminal, failed));
        line.getCommandSpec().version(version()).addOption(VERSION);
        addHelp(line);
        return line.execute(arguments);
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "TagTwin " + (version == null ? "" : version);
    }

    private static void addHelp(CommandLine line) {
        line.getCommandSpec().addOption(HELP);
        line.getSubcommands().values().forEach(Main::addHelp);
    }

    // An option that isn't one may have been meant for a secret.
    private static String told(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage());
        return wrong instanceof UnmatchedArgumentException ? message.replaceAll("=[^']*", "=...") : message;
    }

    // A message of others may quote what must not be shown.
    private static int failed(Terminal terminal, Exception failure) {
        terminal.aside("tagtwin: "
                + (failure instanceof UnusableException
                        ? failure.getMessage()
                        : "failed unexpectedly: " + failure.getClass()));
        return Exit.UNUSABLE;
    }
}
