package io.github.tagtwin.faults;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** A message broker with its journal on disk, until it is killed. */
final class BrokerProgram {
    /** What it says once it serves. */
    static final String UP = "the broker is up";

    static final String EVENTS = "tagtwin";
    static final String SET_ASIDE = "tagtwin-set-aside";

    private BrokerProgram() {}

    /** Takes its directory and its address. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Configuration configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setLargeMessagesDirectory(directory.resolve("large-messages").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(-1))
                .addQueueConfiguration(queue(EVENTS))
                .addQueueConfiguration(queue(SET_ASIDE));
        configuration.addAcceptorConfiguration("tcp", arguments[1]);
        ActiveMQServers.newActiveMQServer(configuration).start();
        System.out.println(UP);
        Thread.currentThread().join();
    }

    private static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name).setRoutingType(RoutingType.ANYCAST);
    }
}
