package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A WAR that is made or changed for a test. For one thread. */
public final class WarFile {
    private static final String DESCRIPTOR = "/WEB-INF/web.xml";
    private static final String LIBRARIES = "/WEB-INF/lib";

    private final Path path;

    private WarFile(Path path) {
        this.path = path;
    }

    /** The sample shop as it was built. */
    public static Path ofTheShop() {
        return Path.of("target", "wars", "tagtwin-sample-war.war").toAbsolutePath();
    }

    public static WarFile copy(Path original, Path target) throws IOException {
        return new WarFile(Files.copy(original, target));
    }

    /** A WAR with nothing but a descriptor. */
    public static WarFile with(String descriptor, Path target) throws IOException {
        WarFile war = new WarFile(target);
        war.put(DESCRIPTOR, descriptor.getBytes(UTF_8));
        return war;
    }

    public Path path() {
        return path;
    }

    /** Gives the filter parameters, in the place of those with these names. */
    public WarFile parameters(Map<String, String> parameters) throws Exception {
        Descriptor descriptor = descriptor();
        parameters.forEach(descriptor::parameter);
        return put(DESCRIPTOR, descriptor.xml().getBytes(UTF_8));
    }

    public WarFile withoutParameter(String name) throws Exception {
        return put(DESCRIPTOR, descriptor().withoutParameter(name).xml().getBytes(UTF_8));
    }

    /** Adds a class of this JVM's, and those inside it. */
    public WarFile add(Class<?> added) throws IOException {
        for (Class<?> nest : added.getNestMembers()) {
            String file = "/" + nest.getName().replace('.', '/') + ".class";
            try (InputStream bytes = WarFile.class.getResourceAsStream(file)) {
                put("/WEB-INF/classes" + file, bytes.readAllBytes());
            }
        }
        return this;
    }

    /** Adds another WAR's libraries. */
    public WarFile addLibrariesOf(Path other) throws IOException {
        try (FileSystem from = FileSystems.newFileSystem(other)) {
            for (Path library : listed(from.getPath(LIBRARIES))) {
                put(library.toString(), Files.readAllBytes(library));
            }
        }
        return this;
    }

    private Descriptor descriptor() throws Exception {
        try (FileSystem files = FileSystems.newFileSystem(path)) {
            return Descriptor.of(Files.readString(files.getPath(DESCRIPTOR)));
        }
    }

    private WarFile put(String name, byte[] content) throws IOException {
        try (FileSystem files =
                FileSystems.newFileSystem(URI.create("jar:" + path.toUri()), Map.of("create", "true"))) {
            Path file = files.getPath(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
        return this;
    }

    private static List<Path> listed(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
