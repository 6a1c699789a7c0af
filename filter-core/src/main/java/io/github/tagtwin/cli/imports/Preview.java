package io.github.tagtwin.cli.imports;

import io.github.tagtwin.cli.terminal.Terminal;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.event.ShownEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Shows the first conversions without what is a person's, and sends none. */
final class Preview implements Target, AutoCloseable {
    private final Summary summary;
    private final Terminal terminal;
    private final int rows;
    private final EventJson json = new EventJson();
    private final ShownEvents shown = new ShownEvents();

    Preview(Summary summary, Terminal terminal, int rows) {
        this.summary = summary;
        this.terminal = terminal;
        this.rows = rows;
    }

    @Override
    public boolean take(ImportedConversion conversion) throws IOException {
        summary.taken(conversion);
        if (summary.conversions() <= rows) {
            ByteArrayOutputStream array = new ByteArrayOutputStream();
            array.write('[');
            array.write(json.write(conversion.event()));
            array.write(']');
            shown.lines(array.toByteArray())
                    .forEach(event -> terminal.line("line " + conversion.line() + ": " + event));
        }
        return true;
    }

    @Override
    public boolean finish() {
        summary.lines("to be sent").forEach(terminal::line);
        terminal.line(
                "Nothing was sent: this was a preview. Send with --send, which leaves out what it has sent before.");
        return true;
    }

    @Override
    public void close() {
        json.close();
        shown.close();
    }
}
