package io.github.tagtwin.cli.imports;

import io.github.tagtwin.cli.shop.LineAccess;
import io.github.tagtwin.cli.terminal.Exit;
import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.cli.terminal.TimeSpan;
import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.event.BusinessKeys;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.settings.Settings;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: conversions out of a CSV file, shown first, and sent once however often the command is run. */
@Command(
        name = "import",
        description = {
            "Reads conversions out of a CSV file, and shows what it would send; with --send it sends them, and what was sent"
                    + " before not again.",
            "Exit code 0: all rows are well and LINE has received them, 1: some aren't or it hasn't, 2: the file or an option"
                    + " can't be used."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofDays(90);

    private final Terminal terminal;
    private final Clock clock;

    @Parameters(paramLabel = "FILE.csv", description = "The file; its first line holds the titles of its columns.")
    private Path file = Path.of("");

    @Option(names = "--send", description = "Send; without it there is a preview alone.")
    private boolean send;

    @Option(
            names = "--preview",
            description = "Show counts and the first rows without what is a person's (the default).")
    private boolean preview;

    @Option(names = "--rows", paramLabel = "N", description = "How many rows a preview shows: 3 unless told.")
    private int rows = 3;

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "The file's charset: UTF-8 unless told; Big5, Shift_JIS.")
    private Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--delimiter",
            paramLabel = "LETTER",
            description = "What stands between columns: a comma unless told.")
    private char delimiter = ',';

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "Where the import's own queue and memory are kept: the setting 'directory', else ~/.tagtwin.")
    private @Nullable Path directory;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Write rows that aren't sent to this file, with their lines and reasons; as they are, so with what is"
                            + " a person's.")
    private @Nullable Path rejects;

    @Option(
            names = "--give-up-after",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "How long to wait where LINE takes nothing: 5m unless told.")
    private Duration giveUp = Duration.ofMinutes(5);

    @ArgGroup(validate = false, heading = "%nRows:%n")
    private RowOptions options = new RowOptions();

    @Mixin
    private final LineAccess line = new LineAccess();

    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
        this.clock = Clock.systemUTC();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (send && preview) {
            throw new UnusableException("--send or --preview, not both");
        }
        if (options.maxAge.compareTo(LONGEST) > 0) {
            throw new UnusableException("--max-age is 90d at most: LINE takes nothing older");
        }
        if (options.country.isEmpty()) {
            options.country = line.settings().visitor().country();
        }
        try (CsvRows csv = open()) {
            Columns columns = columns(csv);
            Summary summary = new Summary();
            boolean done = send ? send(csv, columns, summary) : preview(csv, columns, summary);
            return done && summary.faults() == 0 ? Exit.FINE : Exit.FAULTS;
        }
    }

    private CsvRows open() {
        try {
            Reader content = new InputStreamReader(
                    Files.newInputStream(file),
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE));
            return CsvRows.of(content, delimiter);
        } catch (IOException unreadable) {
            throw new UnusableException(file + " can't be read: "
                    + (Files.exists(file) ? unreadable.getMessage() : "there is no such file"));
        }
    }

    private Columns columns(CsvRows csv) {
        Columns columns = Columns.of(csv.titles(), options.columns);
        options.filters.stream().map(RowFilter::of).forEach(filter -> filter.check(columns));
        require(columns.has(Field.DEDUPLICATION_KEY), "deduplication_key", "a repeat couldn't be told");
        require(columns.has(Field.TIME), "time", "LINE wants to know when it happened");
        if (options.eventName.isEmpty() && !columns.has(Field.EVENT_NAME)) {
            throw new UnusableException("the conversions have no name: give --event-name, or a column event_name");
        }
        terminal.aside("columns: " + columns);
        if (!columns.unused().isEmpty()) {
            terminal.aside("not used: " + String.join(", ", columns.unused()));
        }
        return columns;
    }

    private static void require(boolean there, String field, String why) {
        if (!there) {
            throw new UnusableException(
                    "no column is taken for " + field + ", without which " + why + ": give --map " + field + "=COLUMN");
        }
    }

    private boolean preview(CsvRows csv, Columns columns, Summary summary) throws IOException, InterruptedException {
        try (Preview target = new Preview(summary, terminal, rows)) {
            return pass(csv, columns, summary, target);
        }
    }

    private boolean send(CsvRows csv, Columns columns, Summary summary) throws IOException, InterruptedException {
        Path base = directory();
        String name = (options.test ? "import-test@" : "import@") + line.lane().lineTagId();
        try (Sending target = Sending.open(summary, terminal, base, name, line, giveUp)) {
            return pass(csv, columns, summary, target);
        } catch (IOException failed) {
            throw new UnusableException(base + ": " + failed.getMessage());
        }
    }

    private Path directory() {
        return directory == null
                ? line.settings()
                        .queue()
                        .directory()
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".tagtwin"))
                : directory;
    }

    private boolean pass(CsvRows csv, Columns columns, Summary summary, Target target)
            throws IOException, InterruptedException {
        RowReader reader = new RowReader(line.lane(), keys(), columns, options, clock);
        try (Rejects out = Rejects.to(rejects, csv.titles())) {
            Row row = csv.next();
            boolean wanted = true;
            while (row != null && wanted) {
                summary.read();
                wanted = pass(row, reader, summary, target, out);
                row = csv.next();
            }
        }
        return target.finish();
    }

    private static boolean pass(Row row, RowReader reader, Summary summary, Target target, Rejects out)
            throws IOException, InterruptedException {
        try {
            return target.take(reader.read(row));
        } catch (SkippedException skipped) {
            summary.skipped(row.line(), skipped.skip(), skipped.reason());
            if (skipped.skip() != Skip.FILTERED) {
                out.add(row, skipped.reason());
            }
            return true;
        }
    }

    // As in the shop, so that what it has sent itself has the same keys.
    private BusinessKeys keys() {
        Settings settings = line.settings();
        Lane lane = line.lane();
        String secret = settings.keys().keySecret();
        return BusinessKeys.withSecret(secret.isEmpty() ? lane.lineTagId() : secret);
    }
}
