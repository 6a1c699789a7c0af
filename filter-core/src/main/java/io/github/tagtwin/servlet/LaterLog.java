package io.github.tagtwin.servlet;

import java.util.ResourceBundle;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A log whose lines are written later, by another thread: a log may be slow, and a request doesn't wait for it. What comes
 * while 1000 lines wait is lost. Thread-safe; meant for lines that are few.
 */
final class LaterLog implements System.Logger {
    private static final int MOST_LINES = 1000;

    private final System.Logger log;
    private final BlockingQueue<Runnable> lines = new ArrayBlockingQueue<>(MOST_LINES);

    LaterLog(System.Logger log) {
        this.log = log;
    }

    @Override
    public String getName() {
        return log.getName();
    }

    @Override
    public boolean isLoggable(Level level) {
        return log.isLoggable(level);
    }

    // A line too many is lost.
    @SuppressWarnings("ReturnValueIgnored")
    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
        lines.offer(() -> log.log(level, bundle, message, thrown));
    }

    @Override
    public void log(Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... parameters) {
        lines.offer(() -> log.log(level, bundle, format, parameters));
    }

    /** Writes the lines that wait. */
    void write() {
        for (Runnable line = lines.poll(); line != null; line = lines.poll()) {
            line.run();
        }
    }
}
