package io.github.tagtwin.cli.imports;

import io.github.tagtwin.cli.terminal.TimeSpan;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell what becomes of a row. Set by the command line; not changed afterwards. */
final class RowOptions {
    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description =
                    "The column that holds a field; may be repeated. Columns are known by the fields' names, and by"
                            + " those of other connectors (transaction_id, sync_date, revenue, items, user_id).")
    Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--event-name",
            paramLabel = "NAME",
            description = "The name of all conversions, unless a column has it.")
    String eventName = "";

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "The currency of all values, unless a column has it.")
    String currency = "";

    @Option(
            names = "--filter",
            paramLabel = "COLUMN=TEXT",
            description =
                    "Take only rows with this text; also COLUMN!=TEXT, COLUMN~EXPRESSION. May be repeated: all count.")
    List<String> filters = new ArrayList<>();

    @Option(
            names = "--max-age",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description =
                    "Leave out what happened longer ago: 24h unless told, 90d at most. LINE dates conversions by their"
                            + " arrival, and wants them within 24 hours.")
    Duration maxAge = Duration.ofHours(24);

    @Option(
            names = "--click-window",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description =
                    "Send the click id only where no more time has passed from click_time to time: 30d unless told.")
    Duration clickWindow = Duration.ofDays(30);

    @Option(
            names = "--line-uid",
            paramLabel = "WHEN",
            description = "When a LINE User ID is sent: ALWAYS (unless told), WITHOUT_PERSONAL_DATA, NEVER.")
    LineUserId lineUserId = LineUserId.ALWAYS;

    @Option(
            names = "--hashed",
            description =
                    "E-mail and phone are hashed already: what isn't a SHA-256 is left out. Else what isn't, becomes one.")
    boolean hashed;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Where phone numbers are at home that don't name their country: TW, JP, TH.")
    String country = "";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The zone of times that don't name theirs: Asia/Taipei, +08:00.")
    @Nullable ZoneId zone;

    @Option(names = "--test", description = "Mark all with test_flag: LINE shows them, and measures none.")
    boolean test;
}
