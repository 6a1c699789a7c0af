package io.github.tagtwin.queue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and directories that only the server's own user may see, where the file system knows users. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** The directory, created with its parents where it is missing. */
    public static Path directory(Path path) throws IOException {
        return Files.createDirectories(path, only(path, "rwx------"));
    }

    /** The file, opened for writing, created where it is missing. */
    public static FileChannel file(Path path) throws IOException {
        return FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), only(path, "rw-------"));
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
