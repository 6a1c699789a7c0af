package io.github.tagtwin.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a server runs.
 *
 * @param home the make's installation, which many servers share and none writes to
 * @param directory the server's own
 * @param port where it listens, on the loopback address
 * @param properties of its JVM, such as {@code -Da=b}
 */
record Place(Path home, Path directory, int port, List<String> properties) {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The beginning of a command: the Java that this test runs on, with a small heap. */
    List<String> java(String... options) {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.net.preferIPv4Stack=true",
                "-Djava.rmi.server.hostname=127.0.0.1",
                "-Djava.io.tmpdir=" + folder("tmp")));
        command.addAll(properties);
        command.addAll(List.of(options));
        return command;
    }

    /** A folder of the server's own, made where it isn't there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A folder of the installation as the server's own. */
    Path copy(String folder, String name) throws IOException {
        Path from = home.resolve(folder);
        Path to = folder(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return to;
    }
}
