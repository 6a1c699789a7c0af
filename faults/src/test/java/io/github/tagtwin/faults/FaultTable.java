package io.github.tagtwin.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The table of all rows of a run, given to each test that asks for it; printed, and written to the files that the property
 * {@code faults.csv} names, when the run ends. Thread-safe.
 */
public final class FaultTable implements AutoCloseable {
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Adds a row, and says it at once, since a run is long. */
    synchronized Row add(Row row) {
        rows.add(row);
        System.out.println(row.line(row.fault().length()));
        return row;
    }

    /** Adds what the columns can't say. */
    synchronized void note(String text) {
        notes.add(text);
        System.out.println(text);
    }

    @Override
    public synchronized void close() throws IOException {
        int widest = rows.stream().mapToInt(row -> row.fault().length()).max().orElse(Row.HEADER.length());
        System.out.println();
        System.out.println(Row.head(widest));
        rows.forEach(row -> System.out.println(row.line(widest)));
        notes.forEach(note -> System.out.println("  * " + note));
        for (String file : System.getProperty("faults.csv", "target/faults.csv").split(",", -1)) {
            write(Path.of(file).toAbsolutePath().normalize());
        }
    }

    private void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Row.HEADER));
        rows.forEach(row -> lines.add(row.csv()));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** Hands the table to tests; it is closed with the whole run. */
    public static final class Giving implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == FaultTable.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(FaultTable.class))
                    .getOrComputeIfAbsent(FaultTable.class);
        }
    }
}
