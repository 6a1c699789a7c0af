package io.github.tagtwin.faults;

import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;

/** The broker that a system property names, and its queues. */
final class ArtemisResources implements Resources {
    static final String URL = "shop.broker";

    @Override
    public Map<String, Object> byName() {
        return Map.of(
                "java:comp/env/jms/tagtwin-connections",
                new ActiveMQConnectionFactory(System.getProperty(URL)),
                "java:comp/env/jms/tagtwin",
                new ActiveMQQueue(BrokerProgram.EVENTS),
                "java:comp/env/jms/tagtwin-set-aside",
                new ActiveMQQueue(BrokerProgram.SET_ASIDE));
    }
}
