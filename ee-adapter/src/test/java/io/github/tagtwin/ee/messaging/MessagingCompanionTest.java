package io.github.tagtwin.ee.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.servlet.SharedQueueRequest;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagingCompanionTest {
    private static final Lane LANE = Events.LANE;
    private static final Lane OTHER_TAG = Lane.of("87654321-1234-1234-1234-123456789abc", "");

    private final ServerNames names = ServerNames.on();

    @AfterEach
    void forgetNames() {
        names.close();
    }

    @Test
    void hasNothingForAnotherEngine() {
        assertThat(queue(Map.of("shared-queue", "database"))).isEmpty();
    }

    @Test
    void startsWhileTheBrokerIsAway() {
        names.bind("java:/jms/connections", new ActiveMQConnectionFactory("tcp://127.0.0.1:1"));
        names.bind("java:/jms/events-" + LANE.lineTagId(), new ActiveMQQueue("a"));
        names.bind("java:/jms/events-" + OTHER_TAG.lineTagId(), new ActiveMQQueue("b"));
        names.bind("java:comp/env/jms/tagtwin-set-aside", new ActiveMQQueue("aside"));

        try (SharedQueue queue = queue(Map.of(
                        "shared-queue-connection-factory", "java:/jms/connections",
                        "shared-queue-destination", "java:/jms/events-{tag}"))
                .orElseThrow()) {
            assertThatThrownBy(() -> queue.append(LANE, Events.events(LANE, 1, 1)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void saysWhichNameTheServerHasNothingUnder() {
        names.bind("java:/jms/connections", new ActiveMQConnectionFactory("tcp://127.0.0.1:1"));

        assertThatThrownBy(() -> queue(Map.of("shared-queue-connection-factory", "java:/jms/connections")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("shared-queue-destination is 'java:comp/env/jms/tagtwin'");
    }

    @Test
    void saysWhereSomethingElseStandsUnderAName() {
        names.bind("java:comp/env/jms/tagtwin", "a text");

        assertThatThrownBy(() -> queue(Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(
                        "shared-queue-destination is 'java:comp/env/jms/tagtwin', which is a java.lang.String");
    }

    private static Optional<SharedQueue> queue(Map<String, String> more) {
        Map<String, String> texts = new HashMap<>(Map.of("shared-queue", "messaging"));
        texts.putAll(more);
        Settings settings = Settings.of(NamedTexts.plain("test", texts));
        return new MessagingCompanion().sharedQueue(SharedQueueRequest.of(settings, Set.of(LANE, OTHER_TAG), "shop"));
    }
}
