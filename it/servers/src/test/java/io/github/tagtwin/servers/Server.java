package io.github.tagtwin.servers;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.github.tagtwin.contracts.Container;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;

/** A server in a process of its own, as a shop runs it. Ends with this JVM at the latest. */
final class Server implements Container {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Place place;
    private final Make make;
    private final Log log;
    private final Process process;
    private @Nullable JMXConnector figures;

    private Server(Place place, Make make, Log log, Process process) {
        this.place = place;
        this.make = make;
        this.log = log;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "server-end"));
    }

    /**
     * Starts the server that this run is about.
     *
     * @param properties of its JVM, such as {@code -Da=b}
     */
    static Server start(Path directory, List<String> properties) throws Exception {
        Path own = Files.createDirectories(directory).toAbsolutePath();
        Place place =
                new Place(Path.of(System.getProperty("server.home")).toAbsolutePath(), own, freePort(), properties);
        Make make = Make.at(place);
        Log log = new Log(own.resolve("output.log"));
        ProcessBuilder command = new ProcessBuilder(make.setUp())
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.file().toFile());
        command.environment().putAll(make.environment());
        Process process = command.start();
        // Payara would wait for a password.
        process.getOutputStream().close();
        Server server = new Server(place, make, log, process);
        log.await("the start", 0, () -> log.says(make.started(), 0) || server.hasEnded());
        if (server.hasEnded()) {
            throw new IllegalStateException("The server ends at once; it said:\n" + log.since(0));
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private boolean hasEnded() {
        return !process.isAlive();
    }

    @Override
    public URI uri() {
        return URI.create("http://127.0.0.1:" + place.port());
    }

    @Override
    public void deploy(Path war, String contextPath) throws Exception {
        String name = contextPath.substring(1);
        long before = log.length();
        Path whole = Files.copy(war, place.folder("incoming").resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Files.move(whole, archive(name), StandardCopyOption.ATOMIC_MOVE);
        log.await(name + " to start", before, () -> log.says(make.deployed(name), before) || hasEnded());
        if (hasEnded() || log.says(make.failed(name), before)) {
            Files.delete(archive(name));
            throw new IllegalStateException(name + " doesn't start; the server said:\n" + log.since(before));
        }
    }

    @Override
    public void undeploy(String contextPath) throws Exception {
        String name = contextPath.substring(1);
        long before = log.length();
        Files.delete(archive(name));
        log.await(name + " to stop", before, () -> isGone(name, before));
    }

    private boolean isGone(String name, long before) throws IOException {
        return make.undeployed(name).isEmpty()
                ? !Files.exists(make.applications().resolve(name))
                : log.says(make.undeployed(name), before);
    }

    private Path archive(String name) {
        return make.applications().resolve(name + ".war");
    }

    @Override
    @SuppressWarnings("BanJNDI") // The address is that of a child of ours.
    public MBeanServerConnection beans() throws IOException {
        if (figures == null) {
            figures = JMXConnectorFactory.connect(new JMXServiceURL(agent()));
        }
        return figures.getMBeanServerConnection();
    }

    private String agent() throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException other) {
            throw new IOException(other);
        }
    }

    /** What it has said. */
    String said() throws IOException {
        return log.since(0);
    }

    /** As a server's own stop command has it; whether it has ended by itself. */
    boolean stop() throws InterruptedException {
        process.toHandle().destroy();
        return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
