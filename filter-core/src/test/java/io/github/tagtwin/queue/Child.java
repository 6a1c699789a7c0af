package io.github.tagtwin.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process with our classes, which tells what it does in lines, and is killed without a warning. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final Path told;

    private Child(Process process, Path told) {
        this.process = process;
        this.told = told;
    }

    public static Child start(Class<?> main, Object... arguments) throws IOException {
        Path told = Files.createTempFile("child", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new Child(
                new ProcessBuilder(command)
                        .redirectOutput(told.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                told);
    }

    /** What it has told so far, in lines that came whole: those that end with a semicolon, which is left out. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(told)) {
                if (line.endsWith(";")) {
                    lines.add(line.substring(0, line.length() - 1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    /** Kills it as {@code kill -9} does, and waits for its end. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        try {
            kill();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
        Files.delete(told);
    }
}
