package io.github.tagtwin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A temporary folder that goes, with all that is in it, when it is closed. */
final class Workroom implements AutoCloseable {
    private final Path root;

    private Workroom(Path root) {
        this.root = root;
    }

    static Workroom fresh() {
        try {
            return new Workroom(Files.createTempDirectory("tagtwin-demo-"));
        } catch (IOException e) {
            throw new CannotStart("No temporary folder can be made: " + e.getMessage(), e);
        }
    }

    /** A folder in this one, made where it isn't there. */
    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(root, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
