package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.servlet.Companion;
import io.github.tagtwin.servlet.SharedQueueRequest;
import io.github.tagtwin.settings.SettingsException;
import io.github.tagtwin.settings.SharedQueueKind;
import java.util.Optional;

/**
 * Lets the nodes of an application share a queue on the server's message broker, where the setting {@code shared-queue} is
 * {@code messaging}. Found by {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class MessagingCompanion implements Companion {
    @Override
    public Optional<SharedQueue> sharedQueue(SharedQueueRequest request) {
        return request.settings().sharedQueue().kind() == SharedQueueKind.MESSAGING
                ? Optional.of(queue(request))
                : Optional.empty();
    }

    private static SharedQueue queue(SharedQueueRequest request) {
        try {
            return Resources.queue(request);
        } catch (LinkageError absent) {
            throw new SettingsException(
                    "shared-queue is 'messaging', and the server has no Jakarta Messaging: " + absent);
        }
    }
}
