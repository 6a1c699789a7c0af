package io.github.tagtwin.ee.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import io.github.tagtwin.queue.DaemonThread;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The node's db-scheduler, by which the nodes of a cluster share the lanes out. */
final class LaneScheduler implements AutoCloseable {
    private static final String TABLE = "tagtwin_task";
    private static final int HEARTBEATS = 4;
    /** How long closing takes at most. */
    static final Duration CLOSING = Duration.ofSeconds(3);
    // Another application's lanes, which only its nodes know, are in the same table.
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final Scheduler scheduler;
    private final List<LaneTask> lanes;

    private LaneScheduler(Scheduler scheduler, List<LaneTask> lanes) {
        this.scheduler = scheduler;
        this.lanes = lanes;
    }

    /** Begins to ask for lanes; the database has to be there. */
    static LaneScheduler start(Database database, Serving serving, DatabaseOptions options) {
        List<LaneTask> lanes = options.lanes().stream()
                .map(lane -> new LaneTask(lane, database, serving))
                .collect(Collectors.toList());
        List<Task<?>> tasks = lanes.stream().map(LaneTask::task).collect(Collectors.toList());
        Scheduler scheduler = Scheduler.create(database.dataSource(), tasks)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed("tagtwin-" + UUID.randomUUID()))
                .executorService(Executors.newFixedThreadPool(
                        Math.max(1, lanes.size()), task -> DaemonThread.named("tagtwin-lane", task)))
                .threads(Math.max(1, lanes.size()))
                .heartbeatInterval(options.heartbeat())
                .missedHeartbeatsLimit(HEARTBEATS)
                .pollingInterval(options.heartbeat().dividedBy(2))
                .deleteUnresolvedAfter(NEVER)
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(CLOSING)
                .build();
        LaneScheduler started = new LaneScheduler(scheduler, lanes);
        scheduler.start();
        return started;
    }

    /** Sees to it that there is a task for each lane. */
    void schedule() {
        lanes.forEach(lane -> scheduler.scheduleIfNotExists(lane.instance(), lane.due()));
    }

    /** Serves no lane any more, and says so to the other nodes, within 3 s. */
    @Override
    public void close() {
        lanes.forEach(LaneTask::stop);
        scheduler.stop();
    }
}
