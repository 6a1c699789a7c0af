package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.DaemonThread;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows an application's figures to its operator: by JMX at any time, and by one log line an interval in which any of them
 * changed.
 */
final class FiguresReport implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FiguresReport.class.getName());

    private final Figures figures;
    private final String application;
    private final ScheduledExecutorService timer;
    private final OperatorBean bean;
    private String last;

    private FiguresReport(Figures figures, String application) {
        this.figures = figures;
        this.application = application;
        this.last = figures.line();
        this.bean = OperatorBean.register(figures, "TagTwin", application);
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> DaemonThread.named("tagtwin-report", task));
    }

    /** Begins to report. */
    static FiguresReport start(Figures figures, String application, Duration interval) {
        FiguresReport report = new FiguresReport(figures, application);
        long nanos = interval.toNanos();
        // What the timer throws ends it, which closing does anyway.
        var unused = report.timer.scheduleAtFixedRate(report::log, nanos, nanos, TimeUnit.NANOSECONDS);
        return report;
    }

    private synchronized void log() {
        String line = figures.line();
        if (!line.equals(last)) {
            last = line;
            LOG.log(System.Logger.Level.INFO, "TagTwin in " + application + ": " + line);
        }
    }

    // Containers look for threads left behind as soon as we are closed.
    private void awaitEnd() {
        try {
            if (!timer.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "The thread for figures is slow to end");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says the last figures, and is silent. */
    @Override
    public void close() {
        timer.shutdownNow();
        awaitEnd();
        bean.close();
        log();
    }
}
