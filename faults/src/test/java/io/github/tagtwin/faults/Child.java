package io.github.tagtwin.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of ours in a process of its own, which can be killed; it takes orders and tells what it does in lines. */
final class Child implements AutoCloseable {
    private final Process process;
    private final Lines said;

    private Child(Process process) {
        this.process = process;
        this.said = Lines.of(process.getInputStream());
    }

    static Child start(Class<?> program, Map<String, String> systemProperties, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xshare:auto");
        systemProperties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return new Child(builder.start());
    }

    /** Waits for so many lines that begin so, and gives the rest of the last one. */
    String await(String beginning, int times) throws Exception {
        Await.until(
                "it said '" + beginning + "'",
                () -> said.startingWith(beginning).size() >= times || !process.isAlive(),
                this::toString);
        List<String> found = said.startingWith(beginning);
        if (found.size() < times) {
            throw new AssertionError("The process ended; it said:\n" + said);
        }
        return found.get(times - 1).substring(beginning.length());
    }

    /** Gives it an order. */
    void tell(String order) {
        try {
            process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** {@code kill -9}: nothing of it runs any more once this returns. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** {@code SIGTERM}, as a server's own stop command has it. */
    void stop() throws InterruptedException {
        process.toHandle().destroy();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public String toString() {
        return "it said:\n" + said;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
