package io.github.tagtwin.cli.stored;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.tagtwin.event.FlatItems;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.StoredEvent;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Events as rows of a file. Not thread-safe. */
abstract class EventTable implements AutoCloseable {
    private static final List<String> OWN = List.of("number", "place", "reason", "line_tag_id", "channel_id");
    private static final List<String> FIELDS = List.of(
            "event.event_type",
            "event.event_name",
            "event.deduplication_key",
            "event.event_timestamp",
            "event.test_flag",
            "custom.value",
            "custom.currency",
            "custom.quantity",
            "custom.item_ids",
            "custom.category",
            "custom.keywords",
            "user.line_uid",
            "user.click_id",
            "user.phone",
            "user.email",
            "user.ifa",
            "user.browser_id",
            "user.external_id",
            "web.url",
            "web.referrer",
            "web.title",
            "web.user_agent",
            "web.ip_address");

    private EventTable() {}

    /** A row for an event. */
    abstract void add(StoredEvent stored) throws IOException;

    @Override
    public abstract void close() throws IOException;

    /** Items as LINE gets them, one a line; without what can't be read. */
    static EventTable json(Writer file) {
        return new EventTable() {
            @Override
            void add(StoredEvent stored) throws IOException {
                if (isReadable(stored)) {
                    file.write(stored.event().json());
                    file.write('\n');
                }
            }

            @Override
            public void close() throws IOException {
                file.flush();
            }
        };
    }

    /** A table with LINE's fields as columns, and where each event lies. */
    static EventTable csv(Writer file) {
        CsvWriter rows = CsvWriter.builder().build(file);
        FlatItems items = new FlatItems();
        List<String> titles = new ArrayList<>(OWN);
        FIELDS.forEach(field -> titles.add(field.substring(field.indexOf('.') + 1)));
        rows.writeRecord(titles);
        return new EventTable() {
            @Override
            void add(StoredEvent stored) {
                rows.writeRecord(
                        row(stored, isReadable(stored) ? items.of(stored.event().json()) : Map.of()));
            }

            @Override
            public void close() throws IOException {
                items.close();
                rows.close();
            }
        };
    }

    private static List<String> row(StoredEvent stored, Map<String, String> item) {
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(stored.event().sequence()),
                stored.place().name().toLowerCase(Locale.ROOT),
                stored.setAside().map(SetAsideEvent::reason).orElse(""),
                stored.event().lane().lineTagId(),
                stored.event().lane().channelId()));
        FIELDS.forEach(field -> row.add(harmless(field, item.getOrDefault(field, ""))));
        return row;
    }

    // A visitor's browser says these, and a spreadsheet computes what begins so.
    private static String harmless(String field, String text) {
        boolean formula = field.startsWith("web.") && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static boolean isReadable(StoredEvent stored) {
        return stored.setAside()
                .filter(aside -> aside.reason().equals(SetAsideEvent.UNREADABLE))
                .isEmpty();
    }
}
