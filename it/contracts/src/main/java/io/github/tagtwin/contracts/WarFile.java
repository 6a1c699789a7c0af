package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A WAR that is made or changed for a test. For one thread. */
public final class WarFile {
    private static final String DESCRIPTOR = "/WEB-INF/web.xml";
    private static final String LIBRARIES = "/WEB-INF/lib";

    private static final Instant SPRING = Instant.parse("2026-03-20T14:46:00Z");

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

    /** Adds the class and all others of its package, as this JVM has them. */
    public WarFile addPackageOf(Class<?> added) throws Exception {
        Path classes = Path.of(
                added.getProtectionDomain().getCodeSource().getLocation().toURI());
        String directory = added.getPackageName().replace('.', '/');
        if (Files.isDirectory(classes)) {
            return addClasses(classes.resolve(directory), directory);
        }
        try (FileSystem jar = FileSystems.newFileSystem(classes)) {
            return addClasses(jar.getPath(directory), directory);
        }
    }

    private WarFile addClasses(Path from, String directory) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : listed(from)) {
            files.put("WEB-INF/classes/" + directory + "/" + file.getFileName(), Files.readAllBytes(file));
        }
        return addFiles(files);
    }

    /** Adds files, all of one age. */
    public WarFile addFiles(Map<String, byte[]> files) throws IOException {
        try (FileSystem war = open()) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = war.getPath("/" + file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
                Files.setLastModifiedTime(path, FileTime.from(SPRING));
            }
        }
        return this;
    }

    /** Adds JSP pages of the contracts' resources, in a folder of the same name. */
    public WarFile addTemplates(String folder, List<String> names) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            String file = folder + "/" + name + ".jsp";
            try (InputStream template = WarFile.class.getResourceAsStream(file)) {
                files.put(file, template.readAllBytes());
            }
        }
        return addFiles(files);
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
        try (FileSystem files = open()) {
            Path file = files.getPath(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
        return this;
    }

    private FileSystem open() throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + path.toUri()), Map.of("create", "true"));
    }

    private static List<Path> listed(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }
}
