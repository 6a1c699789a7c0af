package io.github.tagtwin.faults;

import jakarta.jms.Message;
import jakarta.jms.QueueConnection;
import jakarta.jms.QueueRequestor;
import jakarta.jms.QueueSession;
import jakarta.jms.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;

/** A real message broker, in a process of its own, which a restart kills. */
final class ArtemisEngine implements SharedEngine {
    private final Path directory;
    private final String url;
    private Process broker;

    private ArtemisEngine(Path directory, String url) throws IOException {
        this.directory = directory;
        this.url = url;
        this.broker = started();
    }

    static ArtemisEngine start(Path directory) throws IOException {
        return new ArtemisEngine(directory.resolve("artemis"), "tcp://127.0.0.1:" + freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process started() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        BrokerProgram.class.getName(),
                        directory.toString(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.equals(BrokerProgram.UP)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("the broker has not started");
        }
        return process;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("shared-queue", "messaging");
    }

    @Override
    public Map<String, String> properties() {
        return Map.of(Resources.PROPERTY, ArtemisResources.class.getName(), ArtemisResources.URL, url);
    }

    @Override
    public void restart() throws Exception {
        broker.destroyForcibly().waitFor();
        broker = started();
    }

    /** Messages, those included that a node holds. */
    @Override
    public long waiting() throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
                QueueConnection connection = factory.createQueueConnection()) {
            connection.start();
            QueueSession session = connection.createQueueSession(false, Session.AUTO_ACKNOWLEDGE);
            Message question = session.createMessage();
            JMSManagementHelper.putAttribute(question, ResourceNames.QUEUE + BrokerProgram.EVENTS, "messageCount");
            QueueRequestor requestor = new QueueRequestor(session, new ActiveMQQueue("activemq.management"));
            return ((Number) JMSManagementHelper.getResult(requestor.request(question))).longValue();
        }
    }

    @Override
    public String toString() {
        return "Artemis";
    }

    @Override
    public void close() throws IOException {
        try {
            broker.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
