package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;

/** A broker with a journal on disk, at a port of its own, which can be stopped and started again. */
final class Artemis implements AutoCloseable {
    static final String EVENTS = "tagtwin";
    static final String SET_ASIDE = "tagtwin-set-aside";

    private final Configuration configuration;
    private final String url;
    private ActiveMQServer server;

    private Artemis(Configuration configuration, String url) throws Exception {
        this.configuration = configuration;
        this.url = url;
        start();
    }

    static Artemis started(Path directory) throws Exception {
        String url = "tcp://127.0.0.1:" + freePort();
        Configuration configuration = configuration(directory);
        configuration.addAcceptorConfiguration("tcp", url);
        return new Artemis(configuration, url);
    }

    static Configuration configuration(Path directory) throws Exception {
        return new ConfigurationImpl()
                .setPersistenceEnabled(true)
                .setSecurityEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(directory + "/journal")
                .setBindingsDirectory(directory + "/bindings")
                .setLargeMessagesDirectory(directory + "/large-messages")
                .setPagingDirectory(directory + "/paging")
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setMaxDeliveryAttempts(-1)
                                .setRedeliveryDelay(0)
                                .setAutoCreateQueues(false))
                .addQueueConfiguration(queue(EVENTS))
                .addQueueConfiguration(queue(SET_ASIDE));
    }

    private static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST).setDurable(true);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    void start() throws Exception {
        server = ActiveMQServers.newActiveMQServer(configuration);
        server.start();
    }

    void stop() throws Exception {
        server.stop();
    }

    Broker broker(Lane... lanes) {
        return broker(url, lanes);
    }

    static Broker broker(String url, Lane... lanes) {
        return new Broker(
                new ActiveMQConnectionFactory(url),
                Set.of(lanes),
                lane -> new ActiveMQQueue(EVENTS),
                new ActiveMQQueue(SET_ASIDE));
    }

    /** How many messages are in a queue, taken ones included. */
    long messages(String queue) {
        return server.locateQueue(SimpleString.of(queue)).getMessageCount();
    }

    Queue queue() {
        return server.locateQueue(SimpleString.of(EVENTS));
    }

    @Override
    public void close() throws IOException {
        try {
            stop();
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }
}
