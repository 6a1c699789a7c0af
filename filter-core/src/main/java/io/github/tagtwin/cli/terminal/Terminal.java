package io.github.tagtwin.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;

/** What a command speaks through. Its own words are ASCII, so that every console shows them. For one thread. */
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final BufferedReader in;

    private Terminal(PrintStream out, PrintStream err, Reader in) {
        this.out = out;
        this.err = err;
        this.in = new BufferedReader(in);
    }

    /** The process's own. */
    public static Terminal ofProcess() {
        return of(System.out, System.err, System.in);
    }

    public static Terminal of(PrintStream out, PrintStream err, InputStream in) {
        return new Terminal(out, err, new InputStreamReader(in, Charset.defaultCharset()));
    }

    /** The result, where there is more of it than lines of text. */
    public PrintStream out() {
        return out;
    }

    /** A line of the result. */
    public void line(String text) {
        out.println(text);
    }

    /** A line that is no part of the result: progress, a warning. */
    public void aside(String text) {
        err.println(text);
        err.flush();
    }

    /** Asks for a yes; no answer is a no. */
    public boolean confirms(String question) {
        return Set.of("y", "yes").contains(answer(question + " [y/N] ").toLowerCase(Locale.ROOT));
    }

    /** Asks for a line; empty where there is nobody to answer. */
    public String answer(String question) {
        err.print(question);
        err.flush();
        try {
            String line = in.readLine();
            return line == null ? "" : line.strip();
        } catch (IOException closed) {
            return "";
        }
    }
}
