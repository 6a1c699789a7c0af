package io.github.tagtwin.ee.messaging;

import static io.github.tagtwin.ee.messaging.Events.LANE;
import static io.github.tagtwin.ee.messaging.Events.MANY_BYTES;
import static io.github.tagtwin.ee.messaging.Events.OTHER_LANE;
import static io.github.tagtwin.ee.messaging.Events.events;
import static io.github.tagtwin.ee.messaging.Events.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Time;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.core.client.impl.ClientSessionFactoryImpl;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a broker for real. */
class MessagingQueueTest {
    private static Artemis artemis;

    private final List<MessagingQueue> nodes = new ArrayList<>();
    private MessagingQueue node;

    @BeforeAll
    static void startBroker(@TempDir Path directory) throws Exception {
        artemis = Artemis.started(directory);
    }

    @AfterAll
    static void stopBroker() throws Exception {
        artemis.close();
    }

    @BeforeEach
    void startNode() {
        node = node();
    }

    @AfterEach
    void closeNodes() throws Exception {
        nodes.forEach(MessagingQueue::close);
        artemis.queue().deleteAllReferences();
    }

    private MessagingQueue node() {
        return node(Waits.of(Duration.ZERO).withSettling(Duration.ZERO));
    }

    private MessagingQueue node(Waits waits) {
        MessagingQueue made = MessagingQueue.of(artemis.broker(LANE, OTHER_LANE), waits, Time.system());
        made.watch(lanes -> {});
        nodes.add(made);
        return made;
    }

    @Test
    void takesTheMessagesOfOneLaneUpToWhatIsAskedFor() throws Exception {
        node.append(LANE, events(LANE, 1, 3));
        node.append(OTHER_LANE, events(OTHER_LANE, 4, 4));
        node.append(LANE, events(LANE, 5, 8));

        assertThat(keys(await(node, 3))).isEqualTo(keys(1, 3));
        assertThat(head(node, 7)).hasSize(7).startsWith("k1").endsWith("k8");
        assertThat(node.waiting()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void commitsOnceAllThatWasTakenIsWithLine() throws Exception {
        node.append(LANE, events(LANE, 1, 3));
        List<QueuedEvent> head = await(node, 3);

        node.remove(head.subList(0, 2));
        assertThat(artemis.messages(Artemis.EVENTS)).isEqualTo(1);
        node.remove(head.subList(2, 3));

        assertThat(artemis.messages(Artemis.EVENTS)).isZero();
    }

    @Test
    void bringsWhatIsBegunToItsCommitBeforeItTakesMore() throws Exception {
        node.append(LANE, events(LANE, 1, 3));
        node.remove(await(node, 3).subList(0, 2));
        node.append(LANE, events(LANE, 4, 5));

        assertThat(head(node, 10)).containsExactly("k3");
    }

    @Test
    void takesMoreWhereWhatIsBegunIsLeft() throws Exception {
        node.append(LANE, events(LANE, 1, 3));
        node.remove(await(node, 3).subList(0, 2));
        node.append(LANE, events(LANE, 4, 5));
        head(node, 10);

        until(() -> keys(node.head(LANE, 10, MANY_BYTES)).equals(List.of("k3", "k4", "k5")));
    }

    @Test
    void takesNoMessageBehindOneThatIsNotDue() throws Exception {
        node.close();
        MessagingQueue slow = node(Waits.of(Duration.ofHours(1)));
        slow.append(LANE, events(LANE, 1, 2));
        slow.append(LANE, events(LANE, 3, 4));

        assertThat(keys(await(slow, 2))).isEqualTo(keys(1, 2));
        assertThat(head(slow, 10)).isEqualTo(keys(1, 2));
    }

    @Test
    void leavesALaneToOneNodeUntilThatIsGone() throws Exception {
        MessagingQueue other = node();
        node.append(LANE, events(LANE, 1, 2));
        node.append(LANE, events(LANE, 3, 4));
        MessagingQueue owner = owner(node, other);
        MessagingQueue idle = owner == node ? other : node;
        List<QueuedEvent> head = await(owner, 4);
        assertThat(head(idle, 4)).isEmpty();

        owner.remove(head.subList(0, 1));
        owner.close();

        assertThat(keys(await(idle, 3))).isEqualTo(keys(2, 4));
    }

    @Test
    void takesOverInOrderWhatTheBrokerPutsBackInPieces() throws Exception {
        node.close();
        ActiveMQConnection killed = (ActiveMQConnection) factory().createConnection();
        killed.start();
        Session session = killed.createSession(true, Session.SESSION_TRANSACTED);
        MessageConsumer owner = session.createConsumer(session.createQueue(Artemis.EVENTS), BatchForm.selector(LANE));
        MessagingQueue next = node(Waits.of(Duration.ZERO).withSettling(Duration.ofMillis(500)));
        for (int batch = 1; batch <= 30; batch++) {
            next.append(LANE, List.of(Events.large(LANE, batch, 90_000)));
        }
        // More than the client acknowledges at once: the broker puts the others back first.
        for (int batch = 0; batch < 15; batch++) {
            assertThat(owner.receive(5000)).isNotNull();
        }

        cut(killed);

        assertThat(await(next, 30).stream().map(event -> event.json().trim())).containsExactlyElementsOf(keys(1, 30));
    }

    private static void cut(ActiveMQConnection connection) {
        ((ClientSessionFactoryImpl) connection.getSessionFactory())
                .getConnection()
                .getTransportConnection()
                .forceClose();
    }

    @Test
    void givesItsLanesUpWhenItCloses() throws Exception {
        node.append(LANE, events(LANE, 1, 2));
        await(node, 2);

        node.close();

        MessagingQueue other = node();
        assertThat(keys(await(other, 2))).isEqualTo(keys(1, 2));
    }

    @Test
    void tellsLanesThatHaveEvents() throws Exception {
        Set<Lane> told = ConcurrentHashMap.newKeySet();
        node.watch(told::addAll);

        node.append(OTHER_LANE, events(OTHER_LANE, 1, 1));

        until(() -> told.equals(Set.of(OTHER_LANE)));
    }

    @Test
    void setsEventsAsideInOneCommitWithTheRest() throws Exception {
        node.append(LANE, events(LANE, 1, 3));
        List<QueuedEvent> head = await(node, 3);

        node.setAside(List.of(SetAsideEvent.of(head.get(1), "refused", Instant.EPOCH)));
        assertThat(head(node, 5)).containsExactly("k1", "k3");
        assertThat(artemis.messages(Artemis.SET_ASIDE)).isZero();
        node.remove(List.of(head.get(0), head.get(2)));

        assertThat(artemis.messages(Artemis.EVENTS)).isZero();
        assertThat(taken(Artemis.SET_ASIDE).getStringProperty("tagtwin_reason")).isEqualTo("refused");
    }

    @Test
    void setsAsideWhatIsNoBatch() throws Exception {
        try (Link link = Link.plain(factory())) {
            Session session = link.session();
            Message damaged = session.createTextMessage("not ours");
            damaged.setStringProperty("tagtwin_lane", LANE.toString());
            damaged.setStringProperty(
                    "tagtwin_form",
                    BatchForm.message(session, LANE, events(LANE, 1, 1), Instant.EPOCH)
                            .getStringProperty("tagtwin_form"));
            session.createProducer(session.createQueue(Artemis.EVENTS)).send(damaged);
        }
        node.append(LANE, events(LANE, 1, 1));

        assertThat(keys(await(node, 1))).containsExactly("k1");
        assertThat(taken(Artemis.SET_ASIDE).getBody(String.class)).isEqualTo("not ours");
    }

    @Test
    void countsTheDelayFromTheAppend() throws Exception {
        node.append(LANE, events(LANE, 1, 1));

        QueuedEvent first = await(node, 1).get(0);

        until(() -> node.age(first).compareTo(Duration.ofMillis(1)) > 0);
        assertThat(node.age(first)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void goesOnWhenTheBrokerIsBackAndSendsNothingTwiceItself() throws Exception {
        node.append(LANE, events(LANE, 1, 3));
        List<QueuedEvent> head = await(node, 3);

        artemis.stop();
        node.remove(head.subList(0, 1));
        assertThatThrownBy(() -> node.append(LANE, events(LANE, 4, 5))).isInstanceOf(IOException.class);
        artemis.start();

        node.append(LANE, events(LANE, 4, 5));
        List<QueuedEvent> again = new ArrayList<>();
        until(() -> {
            List<QueuedEvent> now = node.head(LANE, 10, MANY_BYTES);
            again.addAll(now);
            node.remove(now);
            return again.size() == 4;
        });
        assertThat(keys(again)).containsExactly("k2", "k3", "k4", "k5");
        until(() -> artemis.messages(Artemis.EVENTS) == 0);
    }

    @Test
    void cutsABatchAsBeforeWhereItIsUncertainWhetherItArrived() throws Exception {
        artemis.stop();
        assertThatThrownBy(() -> node.append(LANE, events(LANE, 1, 3))).isInstanceOf(IOException.class);
        artemis.start();

        node.append(LANE, events(LANE, 1, 5));

        assertThat(artemis.messages(Artemis.EVENTS)).isEqualTo(2);
        assertThat(keys(await(node, 5))).isEqualTo(keys(1, 5));
    }

    @Test
    void leavesOutABatchWhoseFirstAnswerWasLost() throws Exception {
        Inlet inlet = new Inlet(LANE, artemis.broker(LANE), "node-1", Time.system());
        inlet.append(events(LANE, 1, 3));
        inlet.append(events(LANE, 1, 3));
        inlet.close();

        List<QueuedEvent> head = await(node, 3);
        node.remove(head);

        assertThat(artemis.messages(Artemis.EVENTS)).isZero();
    }

    private static ConnectionFactory factory() {
        return artemis.broker().connections();
    }

    private static Message taken(String queue) throws Exception {
        try (Link link = Link.plain(factory())) {
            MessageConsumer consumer =
                    link.session().createConsumer(link.session().createQueue(queue));
            return consumer.receive(5000);
        }
    }

    private static List<String> head(MessagingQueue of, int events) {
        return keys(of.head(LANE, events, MANY_BYTES));
    }

    private static List<QueuedEvent> await(MessagingQueue of, int events) {
        until(() -> of.head(LANE, events, MANY_BYTES).size() == events);
        return of.head(LANE, events, MANY_BYTES);
    }

    private static MessagingQueue owner(MessagingQueue one, MessagingQueue other) {
        until(() -> !head(one, 1).isEmpty() || !head(other, 1).isEmpty());
        return head(one, 1).isEmpty() ? other : one;
    }

    private interface Condition {
        boolean isMet() throws Exception;
    }

    private static void until(Condition met) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try {
            while (!met.isMet()) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.onSpinWait();
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
