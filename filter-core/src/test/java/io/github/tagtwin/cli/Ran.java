package io.github.tagtwin.cli;

import io.github.tagtwin.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A command that was run within the test, and what it said. */
public record Ran(int code, String out, String err) {
    /** Runs a command without anybody to answer it. */
    public static Ran command(String... arguments) {
        return answering("", arguments);
    }

    /** Runs a command that is answered by these lines. */
    public static Ran answering(String answers, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        int code = Main.run(terminal, arguments);
        return new Ran(code, lines(out), lines(err));
    }

    private static String lines(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
