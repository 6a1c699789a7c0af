package io.github.tagtwin.ee.messaging;

import static io.github.tagtwin.ee.messaging.Events.LANE;
import static io.github.tagtwin.ee.messaging.Events.MANY_BYTES;
import static io.github.tagtwin.ee.messaging.Events.events;
import static io.github.tagtwin.ee.messaging.Events.keys;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A primary broker and its backup in processes of their own, the primary killed. */
@Timeout(60)
class BrokerPairTest {
    @Test
    void goesOnWithTheBackupWhereItWasWithoutLossAndInOrder(@TempDir Path directory) throws Exception {
        int first = Artemis.freePort();
        int second = Artemis.freePort();
        try (BrokerProcess primary = BrokerProcess.primary(directory, first, second);
                BrokerProcess backup = BrokerProcess.backup(directory, second, first);
                MessagingQueue node = node(first, second)) {
            appended(node, 1, 3);
            appended(node, 4, 6);
            List<String> sent = new ArrayList<>(sent(node, 2));

            primary.kill();
            assertThat(backup.isAlive()).isTrue();
            appended(node, 7, 9);

            while (sent.size() < 9) {
                sent.addAll(sent(node, 2));
            }
            assertThat(sent).isEqualTo(keys(1, 9));
            assertThat(node.head(LANE, 10, MANY_BYTES)).isEmpty();
        }
    }

    private static MessagingQueue node(int first, int second) {
        String url = "(tcp://127.0.0.1:" + first + ",tcp://127.0.0.1:" + second + ")?ha=true";
        return MessagingQueue.of(
                Artemis.broker(url, LANE), Waits.of(Duration.ZERO).withSettling(Duration.ZERO), Time.system());
    }

    private static void appended(MessagingQueue node, long from, long to) throws InterruptedException {
        boolean arrived = false;
        while (!arrived) {
            try {
                node.append(LANE, events(LANE, from, to));
                arrived = true;
            } catch (IOException away) {
                Thread.onSpinWait();
            }
        }
    }

    private static List<String> sent(MessagingQueue node, int events) {
        List<QueuedEvent> head = node.head(LANE, events, MANY_BYTES);
        node.remove(head);
        return keys(head);
    }
}
