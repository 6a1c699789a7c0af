package io.github.tagtwin.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what a file shows that it was changed, without being opened: its time, its length, and which file it is. Immutable. */
final class FileStamp {
    /** The coarsest clock of a file system's, and then some. */
    private static final Duration GRAIN = Duration.ofSeconds(3);

    private final Instant modified;
    private final long length;
    private final @Nullable Object identity;

    private FileStamp(BasicFileAttributes file) {
        this.modified = file.lastModifiedTime().toInstant();
        this.length = file.size();
        this.identity = file.fileKey();
    }

    /** A file's stamp; a link's is that of the file behind it. */
    static FileStamp of(Path file) throws IOException {
        return new FileStamp(Files.readAttributes(file, BasicFileAttributes.class));
    }

    long length() {
        return length;
    }

    /** Whether another change would show: one that comes at once may fall into the same tick of the file's clock. */
    boolean tells(Instant now) {
        return modified.plus(GRAIN).isBefore(now);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof FileStamp)) {
            return false;
        }
        FileStamp stamp = (FileStamp) other;
        return modified.equals(stamp.modified) && length == stamp.length && Objects.equals(identity, stamp.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(modified, length, identity);
    }
}
