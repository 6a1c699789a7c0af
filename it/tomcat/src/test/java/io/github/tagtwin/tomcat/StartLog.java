package io.github.tagtwin.tomcat;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears what Tomcat's log says while an application starts; the first failure is the reason of those that follow. */
final class StartLog extends Handler implements AutoCloseable {
    private static final Logger TOMCAT = Logger.getLogger("org.apache.catalina.core");

    private volatile @Nullable Throwable failure;

    static StartLog listen() {
        StartLog log = new StartLog();
        TOMCAT.addHandler(log);
        return log;
    }

    @Nullable Throwable firstFailure() {
        return failure;
    }

    @Override
    public void publish(LogRecord message) {
        if (failure == null) {
            failure = message.getThrown();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        TOMCAT.removeHandler(this);
    }
}
