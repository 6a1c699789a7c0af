package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.ee.queue.SharedQueueContract;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Time;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises, by messages on a broker. */
class ArtemisContractTest extends SharedQueueContract {
    private static Artemis artemis;

    @BeforeAll
    static void startBroker(@TempDir Path directory) throws Exception {
        artemis = Artemis.started(directory);
    }

    @AfterAll
    static void stopBroker() throws Exception {
        artemis.close();
    }

    @AfterEach
    void empty() throws Exception {
        closeNodes();
        artemis.queue().deleteAllReferences();
    }

    @Override
    protected SharedQueue open(Set<Lane> lanes) {
        return MessagingQueue.of(
                artemis.broker(lanes.toArray(Lane[]::new)),
                Waits.of(Duration.ZERO).withSettling(Duration.ZERO),
                Time.system());
    }

    /** Not a process that was started anew: the broker knows a message by the one that sent it. */
    @Override
    protected boolean leavesOutRepeats() {
        return false;
    }
}
