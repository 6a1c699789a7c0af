package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.servlet.SharedQueueRequest;
import io.github.tagtwin.settings.SharedQueueSettings;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The server's resources that the settings name. The only class that a server without Jakarta Messaging can't load. */
final class Resources {
    private Resources() {}

    /** A queue on them. */
    static SharedQueue queue(SharedQueueRequest request) {
        SharedQueueSettings settings = request.settings().sharedQueue();
        Map<Lane, Queue> queues = request.lanes().stream()
                .collect(Collectors.toMap(Function.identity(), lane -> destination(settings.destination(), lane)));
        Broker broker = new Broker(
                Jndi.find("shared-queue-connection-factory", settings.connectionFactory(), ConnectionFactory.class),
                queues.keySet(),
                lane -> Objects.requireNonNull(queues.get(lane), () -> "not a lane of this node: " + lane),
                Jndi.find("shared-queue-set-aside", settings.setAside(), Queue.class));
        return MessagingQueue.of(broker, Waits.of(request.settings().delivery().delay()), Time.system());
    }

    private static Queue destination(String name, Lane lane) {
        return Jndi.find("shared-queue-destination", name.replace("{tag}", lane.lineTagId()), Queue.class);
    }
}
