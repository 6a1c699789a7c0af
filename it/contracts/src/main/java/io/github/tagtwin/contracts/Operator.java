package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerConnection;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;

/** Who looks at an application from the server's side: its figures by JMX, its threads. */
final class Operator {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final MBeanServerConnection beans;
    private final ObjectName name;

    private Operator(MBeanServerConnection beans, ObjectName name) {
        this.beans = beans;
        this.name = name;
    }

    /** Of an application in this JVM. */
    static Operator of(String application) {
        return of(ManagementFactory.getPlatformMBeanServer(), application);
    }

    /** Of an application in the server's JVM. */
    static Operator of(Container server, String application) throws IOException {
        return of(server.beans(), application);
    }

    private static Operator of(MBeanServerConnection beans, String application) {
        try {
            return new Operator(
                    beans,
                    new ObjectName("io.github.tagtwin:type=TagTwin,application=" + ObjectName.quote(application)));
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalArgumentException(application, impossible);
        }
    }

    boolean isRegistered() throws IOException {
        return beans.isRegistered(name);
    }

    /** What the running application's classes came from, in this JVM. */
    ClassLoader loader() throws JMException {
        return Objects.requireNonNull(((MBeanServer) beans).getClassLoaderFor(name));
    }

    /** How many of this name run in the server's JVM. */
    int instances() throws JMException, IOException {
        return beans.queryNames(new ObjectName(name + ",*"), null).size();
    }

    Map<String, Long> counters() throws JMException, IOException {
        Map<String, Long> counters = new TreeMap<>();
        for (Object row : ((TabularData) beans.getAttribute(name, "Counters")).values()) {
            counters.put((String) ((CompositeData) row).get("key"), (Long) ((CompositeData) row).get("value"));
        }
        return counters;
    }

    /** Waits until a figure is what it has to be. */
    void awaits(String figure, long value) throws Exception {
        until(figure + "=" + value, () -> value == figure(figure));
    }

    private long figure(String figure) throws JMException, IOException {
        try {
            return figure.equals("waiting")
                    ? (Long) beans.getAttribute(name, "Waiting")
                    : counters().getOrDefault(figure, 0L);
        } catch (InstanceNotFoundException notYet) {
            return -1;
        }
    }

    static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(thread -> thread.startsWith("tagtwin-"))
                .toList();
    }

    static void awaitsNoThreads() throws Exception {
        until("no thread of ours", () -> threads().isEmpty());
    }

    /** Waits until all class loaders are collected: nothing refers to their applications any more. */
    static void awaitsCollected(List<WeakReference<ClassLoader>> loaders, Browser elsewhere) throws Exception {
        until("all collected", () -> {
            // A server may refer to its latest request's application until the next one.
            elsewhere.get("");
            System.gc();
            return loaders.stream().allMatch(loader -> loader.refersTo(null));
        });
    }

    /** Waits until nobody holds a lock on a file in the directory or below. */
    static void awaitsNoLock(Path directory) throws Exception {
        until("no lock in " + directory, () -> lockFiles(directory).stream().allMatch(Operator::isFree));
    }

    static List<Path> lockFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.endsWith("lock")).toList();
        }
    }

    static boolean isFree(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException held) {
            return false;
        }
    }

    private static void until(String what, Callable<Boolean> met) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!met.call()) {
            if (System.nanoTime() > end) {
                fail("not within " + LIMIT + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
