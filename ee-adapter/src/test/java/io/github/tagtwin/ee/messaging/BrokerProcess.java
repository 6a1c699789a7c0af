package io.github.tagtwin.ee.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.artemis.core.config.ClusterConnectionConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.HAPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStoreBackupPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStorePrimaryPolicyConfiguration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;

/** A broker in a process of its own, which can be killed: alone, or one of a pair on one store. */
final class BrokerProcess implements AutoCloseable {
    private static final String UP = "up";

    private final Process process;

    private BrokerProcess(Process process) {
        this.process = process;
    }

    static BrokerProcess alone(Path directory, int port) throws IOException {
        return started("alone", directory, port, 0).awaitUp();
    }

    static BrokerProcess primary(Path directory, int port, int backup) throws IOException {
        return started("primary", directory, port, backup).awaitUp();
    }

    /** It takes over when the primary is gone. */
    static BrokerProcess backup(Path directory, int port, int primary) throws IOException {
        return started("backup", directory, port, primary).awaitUp();
    }

    private static BrokerProcess started(String role, Path directory, int port, int other) throws IOException {
        return new BrokerProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BrokerProcess.class.getName(),
                        role,
                        directory.toString(),
                        "" + port,
                        "" + other)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    private BrokerProcess awaitUp() throws IOException {
        BufferedReader told = process.inputReader();
        String line = told.readLine();
        while (line != null && !line.equals(UP)) {
            line = told.readLine();
        }
        if (line == null) {
            throw new IOException("the broker has not started");
        }
        return this;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    public static void main(String[] arguments) throws Exception {
        String role = arguments[0];
        Configuration configuration = Artemis.configuration(Path.of(arguments[1]));
        configuration.addAcceptorConfiguration("tcp", url(arguments[2]));
        if (!role.equals("alone")) {
            join(configuration, role, url(arguments[2]), url(arguments[3]));
        }
        ActiveMQServer server = ActiveMQServers.newActiveMQServer(configuration);
        server.start();
        System.out.println(UP);
        Thread.currentThread().join();
    }

    private static String url(String port) {
        return "tcp://127.0.0.1:" + port;
    }

    private static void join(Configuration configuration, String role, String own, String other) throws Exception {
        configuration
                .addConnectorConfiguration("own", own)
                .addConnectorConfiguration("other", other)
                .addClusterConfiguration(new ClusterConnectionConfiguration()
                        .setName("pair")
                        .setConnectorName("own")
                        .setRetryInterval(100)
                        .setStaticConnectors(List.of("other")))
                .setClusterUser("pair")
                .setClusterPassword("pair")
                .setHAPolicyConfiguration(policy(role));
    }

    private static HAPolicyConfiguration policy(String role) {
        return role.equals("primary")
                ? new SharedStorePrimaryPolicyConfiguration().setFailoverOnServerShutdown(true)
                : new SharedStoreBackupPolicyConfiguration().setFailoverOnServerShutdown(true);
    }
}
