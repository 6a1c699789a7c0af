package io.github.tagtwin.ee.database;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.Bell;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * One lane as a task of db-scheduler, of which there is one in the cluster: the node that executes it serves the lane, for as
 * long as its heartbeat comes through and until it stops. Where it is dead, the next node executes it.
 */
final class LaneTask {
    private static final System.Logger LOG = System.getLogger(LaneTask.class.getName());
    private static final String OWNER = "owner";
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration COUNT = Duration.ofSeconds(10);

    private final Lane lane;
    private final Database database;
    private final Serving serving;
    private final Bell bell = new Bell();
    private volatile boolean stopped;

    LaneTask(Lane lane, Database database, Serving serving) {
        this.lane = lane;
        this.database = database;
        this.serving = serving;
    }

    CustomTask<Void> task() {
        return Tasks.custom(name(), Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(LOOK)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    serve(context);
                    return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone());
                });
    }

    // A name of its own for each lane: no node is given one that it has no token for.
    private String name() {
        return "tagtwin-lane-" + lane;
    }

    /** To be scheduled, if it isn't. */
    TaskInstance<Void> instance() {
        return new TaskInstance<>(name(), OWNER);
    }

    Instant due() {
        return Instant.now();
    }

    /** Serves no more. */
    void stop() {
        stopped = true;
        bell.ring();
    }

    private void serve(ExecutionContext context) {
        LOG.log(System.Logger.Level.INFO, "This node delivers " + lane + " from now on.");
        ServedLane served = serving.begin(lane);
        try {
            long counted = System.nanoTime() - COUNT.toNanos();
            while (mayServe(context)) {
                if (System.nanoTime() - counted >= COUNT.toNanos()) {
                    count(served);
                    counted = System.nanoTime();
                }
                look();
                bell.await(LOOK);
            }
        } finally {
            serving.end(lane);
            LOG.log(System.Logger.Level.INFO, "This node delivers " + lane + " no more.");
        }
    }

    private boolean mayServe(ExecutionContext context) {
        return !stopped
                && !Thread.currentThread().isInterrupted()
                && !context.getSchedulerState().isShuttingDown()
                && !context.getCurrentlyExecuting().getHeartbeatState().hasStaleHeartbeat();
    }

    private void look() {
        try {
            if (!database.transaction((connection, dialect) -> EventTable.isEmpty(connection, lane))) {
                serving.tell(lane);
            }
        } catch (IOException | RuntimeException out) {
            LOG.log(System.Logger.Level.DEBUG, "The database can't be looked at", out);
        }
    }

    private void count(ServedLane served) {
        try {
            served.counted(database.transaction((connection, dialect) -> EventTable.size(connection, lane)));
        } catch (IOException | RuntimeException out) {
            LOG.log(System.Logger.Level.DEBUG, "The database can't be looked at", out);
        }
    }
}
