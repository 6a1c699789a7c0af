package io.github.tagtwin.it.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A JVM of its own on this one's class path, so that it can be killed. Ends with the test at the latest. */
final class ChildJvm implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Lines lines;

    private ChildJvm(Process process) {
        this.process = process;
        this.lines = Lines.of(process.getInputStream());
    }

    /**
     * Starts a program.
     *
     * @param temporary its {@code java.io.tmpdir}, made where it isn't there
     */
    static ChildJvm start(String mainClass, Path temporary, Map<String, String> systemProperties) throws IOException {
        Files.createDirectories(temporary);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.io.tmpdir=" + temporary);
        systemProperties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(mainClass);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new ChildJvm(builder.start());
    }

    /**
     * Waits for a line.
     *
     * @throws AssertionError with all that was said instead
     */
    String awaitLine(String what, Predicate<String> wanted) throws InterruptedException {
        return lines.await(wanted, LIMIT)
                .orElseThrow(() -> new AssertionError("The process never said " + what + ", but:\n" + lines));
    }

    /** {@code kill -9}: nothing of it runs any more once this returns. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** {@code SIGTERM}, as a server's own stop command has it; returns the exit code. */
    int stop() throws InterruptedException {
        // The process's own destroy() would close our end of its output before its last words.
        process.toHandle().destroy();
        return awaitEnd();
    }

    /** What it has said. */
    @Override
    public String toString() {
        return lines.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The process doesn't end; it said:\n" + lines);
        }
        return process.exitValue();
    }
}
