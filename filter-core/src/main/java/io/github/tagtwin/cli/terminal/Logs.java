package io.github.tagtwin.cli.terminal;

import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Shows what rooms warn of in the command's own words, a line each, and nothing else of any log. */
public final class Logs {
    private Logs() {}

    /** From now on, warnings are told aside. */
    public static void to(Terminal terminal) {
        Logger root = Logger.getLogger("");
        Arrays.stream(root.getHandlers()).forEach(root::removeHandler);
        root.addHandler(new Aside(terminal));
    }

    private static final class Aside extends Handler {
        private final Terminal terminal;

        Aside(Terminal terminal) {
            this.terminal = terminal;
            setLevel(Level.WARNING);
        }

        @Override
        public void publish(LogRecord warning) {
            if (isLoggable(warning)) {
                terminal.aside("warning: " + warning.getMessage());
            }
        }

        @Override
        public void flush() {
            // Each line goes out by itself.
        }

        @Override
        public void close() {
            // The terminal isn't ours.
        }
    }
}
