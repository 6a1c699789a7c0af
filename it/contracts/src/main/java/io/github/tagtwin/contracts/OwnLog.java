package io.github.tagtwin.contracts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears all that TagTwin logs in this JVM. Thread-safe. */
final class OwnLog extends Handler implements AutoCloseable {
    private static final Logger OURS = Logger.getLogger("io.github.tagtwin");

    private final List<String> messages = new CopyOnWriteArrayList<>();

    static OwnLog listen() {
        OwnLog log = new OwnLog();
        OURS.addHandler(log);
        return log;
    }

    List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord said) {
        messages.add(said.getMessage() + (said.getThrown() == null ? "" : " " + said.getThrown()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        OURS.removeHandler(this);
    }
}
