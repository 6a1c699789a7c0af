package io.github.tagtwin.cli.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of any length in bounded memory: of one that is too long, its beginning. Not thread-safe. */
final class LineReader implements AutoCloseable {
    /** The longest line that is read whole, in characters. */
    static final int LONGEST = 1 << 16;

    private final BufferedReader in;
    private boolean begun;
    private boolean returned;

    LineReader(Reader in) {
        this.in = new BufferedReader(in);
    }

    /** The next line, of {@link #LONGEST} and one more characters at most; null at the end. */
    @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        for (int letter = read(); letter >= 0; letter = read()) {
            any = true;
            if (letter == '\n') {
                return line.toString();
            }
            if (line.length() <= LONGEST) {
                line.append((char) letter);
            }
        }
        return any ? line.toString() : null;
    }

    // Every way to end a line becomes one; a byte order mark is none of the first line's.
    private int read() throws IOException {
        int letter = in.read();
        if (!begun) {
            begun = true;
            letter = letter == '\uFEFF' ? in.read() : letter;
        }
        if (letter == '\n' && returned) {
            letter = in.read();
        }
        returned = letter == '\r';
        return returned ? '\n' : letter;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
