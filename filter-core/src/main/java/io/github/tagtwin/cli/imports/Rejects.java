package io.github.tagtwin.cli.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.queue.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows that weren't sent, each with its line and the reason, into a file of the user's alone. Not thread-safe. */
final class Rejects implements AutoCloseable {
    private final @Nullable CsvWriter writer;

    private Rejects(@Nullable CsvWriter writer) {
        this.writer = writer;
    }

    /** For a file, or for none. */
    static Rejects to(@Nullable Path file, List<String> titles) {
        return file == null ? new Rejects(null) : begun(file, titles);
    }

    private static Rejects begun(Path file, List<String> titles) {
        try {
            FileChannel channel = PrivateFiles.file(file).truncate(0);
            CsvWriter writer = CsvWriter.builder().build(Channels.newWriter(channel, StandardCharsets.UTF_8));
            Rejects rejects = new Rejects(writer);
            rejects.write("line", "reason", titles);
            return rejects;
        } catch (IOException unwritable) {
            throw new UnusableException(file + " can't be written");
        }
    }

    void add(Row row, String reason) {
        write(String.valueOf(row.line()), reason, row.texts());
    }

    private void write(String line, String reason, List<String> texts) {
        if (writer != null) {
            List<String> all = new ArrayList<>(List.of(line, reason));
            all.addAll(texts);
            writer.writeRecord(all);
        }
    }

    @Override
    public void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
        }
    }
}
