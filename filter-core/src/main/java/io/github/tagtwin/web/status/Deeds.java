package io.github.tagtwin.web.status;

import io.github.tagtwin.web.page.Action;
import io.github.tagtwin.web.page.Done;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Does what the page's forms ask for, and remembers and logs it: what, never who. Thread-safe. */
final class Deeds {
    private static final System.Logger LOG = System.getLogger(Deeds.class.getName());
    private static final int REMEMBERED = 20;

    private final Operations operations;
    private final Clock clock;
    private final Deque<Done> done = new ArrayDeque<>();

    Deeds(Operations operations, Clock clock) {
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * Does something.
     *
     * @param argument one that the action takes
     */
    void perform(Action action, String argument) throws IOException, InterruptedException {
        Done deed = Done.of(action, argument, events(action, argument), clock.instant());
        LOG.log(System.Logger.Level.INFO, "Done by TagTwin''s status page: {0}", deed);
        remember(deed);
    }

    private int events(Action action, String argument) throws IOException, InterruptedException {
        switch (action) {
            case SEND_AGAIN:
                return operations.sendAgain(Long.parseLong(argument));
            case SEND_ALL_AGAIN:
                return operations.sendAllAgain(argument);
            case DELETE:
                return operations.delete(Long.parseLong(argument));
            case DELETE_ALL:
                return operations.deleteAll(argument);
            case ACTIVE:
                operations.switchTo(argument.equals("on"));
                return 0;
            case SHARE:
                operations.letIn(Integer.parseInt(argument));
                return 0;
            case AS_SET:
                operations.asSet();
                return 0;
        }
        throw new IllegalStateException(action.code());
    }

    private synchronized void remember(Done deed) {
        done.addFirst(deed);
        if (done.size() > REMEMBERED) {
            done.removeLast();
        }
    }

    /** What was done since the start, the latest first. */
    synchronized List<Done> done() {
        return List.copyOf(done);
    }
}
