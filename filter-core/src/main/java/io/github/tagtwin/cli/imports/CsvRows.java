package io.github.tagtwin.cli.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file row by row, so that a broken one costs itself alone: a quote that is never closed would else swallow all
 * that follows. A row may go on over twenty lines. Not thread-safe.
 */
final class CsvRows implements AutoCloseable {
    private static final int MOST_LINES = 20;
    private static final char UNREADABLE = '\uFFFD';

    private final LineReader lines;
    private final CsvReader.CsvReaderBuilder parser;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<String> titles;
    private long line;

    private CsvRows(LineReader lines, CsvReader.CsvReaderBuilder parser) throws IOException {
        this.lines = lines;
        this.parser = parser;
        this.titles = firstRow();
    }

    /**
     * Reads the titles of the columns, which the first line holds.
     *
     * @throws IOException if there is none
     */
    static CsvRows of(Reader content, char separator) throws IOException {
        CsvReader.CsvReaderBuilder parser = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .acceptCharsAfterQuotes(false);
        return new CsvRows(new LineReader(content), parser);
    }

    private List<String> firstRow() throws IOException {
        String first = nextLine();
        return Optional.ofNullable(first)
                .flatMap(this::parsed)
                .orElseThrow(() -> new IOException("its first line doesn't hold the titles of its columns"));
    }

    /** The titles of the columns. */
    List<String> titles() {
        return titles;
    }

    /** The next row that isn't blank, or what is wrong with it; null at the end. */
    @Nullable Row next() throws IOException {
        String text = nextLine();
        while (text != null && text.isBlank()) {
            text = nextLine();
        }
        return text == null ? null : row(text);
    }

    private Row row(String first) throws IOException {
        long begin = line;
        if (first.length() > LineReader.LONGEST) {
            return Row.broken(begin, "", "longer than " + LineReader.LONGEST + " characters");
        }
        if (first.indexOf(UNREADABLE) >= 0) {
            return Row.broken(begin, first, "not in this charset; see --charset");
        }
        return isClosed(first) ? whole(begin, first, first) : overLines(begin, first);
    }

    // Quotes come in pairs, also within a quoted text.
    private static boolean isClosed(String text) {
        return text.chars().filter(letter -> letter == '"').count() % 2 == 0;
    }

    private Row overLines(long begin, String first) throws IOException {
        StringBuilder text = new StringBuilder(first);
        List<String> more = new ArrayList<>();
        while (more.size() < MOST_LINES && !isClosed(text.toString())) {
            String next = nextLine();
            if (next == null) {
                break;
            }
            more.add(next);
            text.append('\n').append(next);
        }
        Row row = isClosed(text.toString())
                ? whole(begin, text.toString(), first)
                : Row.broken(begin, first, "a quote isn't closed");
        if (row.isBroken()) {
            putBack(begin, more);
        }
        return row;
    }

    private void putBack(long begin, List<String> more) {
        for (int index = more.size() - 1; index >= 0; index--) {
            ahead.addFirst(more.get(index));
        }
        line = begin;
    }

    private Row whole(long begin, String text, String first) {
        Optional<List<String>> texts = parsed(text);
        if (texts.isEmpty()) {
            return Row.broken(begin, first, "a quote stands where none may");
        }
        int columns = texts.get().size();
        return columns == titles.size()
                ? Row.of(begin, texts.get())
                : Row.broken(begin, first, columns + " columns instead of " + titles.size());
    }

    private Optional<List<String>> parsed(String text) {
        try {
            return parser.ofCsvRecord(text).stream().findFirst().map(CsvRecord::getFields);
        } catch (CsvParseException malformed) {
            return Optional.empty();
        }
    }

    private @Nullable String nextLine() throws IOException {
        String next = ahead.isEmpty() ? lines.next() : ahead.removeFirst();
        line += next == null ? 0 : 1;
        return next;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
