package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.DaemonThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Goes its round once a second, on a thread of its own: looks after what may be slow and no request may wait for, such as
 * files and logs.
 */
final class Caretaker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Caretaker.class.getName());

    private final List<Runnable> tasks;
    private final ScheduledExecutorService timer;

    private Caretaker(List<Runnable> tasks) {
        this.tasks = tasks;
        this.timer =
                Executors.newSingleThreadScheduledExecutor(round -> DaemonThread.named("tagtwin-caretaker", round));
    }

    /** Begins, with the tasks of a round in their order. */
    static Caretaker start(Duration pause, Runnable... tasks) {
        Caretaker caretaker = new Caretaker(List.of(tasks));
        long nanos = pause.toNanos();
        // A round throws nothing, and closing ends them all.
        var unused = caretaker.timer.scheduleWithFixedDelay(caretaker::round, nanos, nanos, TimeUnit.NANOSECONDS);
        return caretaker;
    }

    private void round() {
        tasks.forEach(Caretaker::done);
    }

    private static void done(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.WARNING, "TagTwin's caretaker failed, and tries again", ours);
        }
    }

    /** Ends within 1 s, after a last round. A thread that a slow disk holds up ends when the disk answers. */
    @Override
    public void close() {
        timer.execute(this::round);
        timer.shutdown();
        try {
            if (!timer.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "TagTwin's caretaker is slow to end");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
