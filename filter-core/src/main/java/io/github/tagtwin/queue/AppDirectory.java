package io.github.tagtwin.queue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An application's directory {@code <base>/<app>/}, in which every queue of the application has one of its own. */
final class AppDirectory {
    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path path;

    private AppDirectory(Path path) {
        this.path = path;
    }

    /** The directory, created where it is missing. */
    static AppDirectory in(Path base, String appName) throws IOException {
        return new AppDirectory(
                PrivateFiles.directory(base.toAbsolutePath().normalize().resolve(fileName(appName))));
    }

    // None leads out of the base directory, and no two fall together.
    private static String fileName(String appName) {
        String encoded = URLEncoder.encode(appName, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace(".", "%2E");
        return encoded.isEmpty() ? "ROOT" : encoded;
    }

    /** A directory for a new queue: the oldest that nobody has, else a new one. */
    InstanceDirectory claim(Instant now) throws IOException {
        for (Path instance : oldestFirst()) {
            Optional<InstanceDirectory> free = claimed(instance);
            if (free.isPresent()) {
                return free.get();
            }
        }
        return created(now);
    }

    /** All directories, oldest first, whoever has them. */
    List<Path> instances() throws IOException {
        return oldestFirst();
    }

    /** One of the directories, if nobody has it. */
    Optional<InstanceDirectory> claim(Path instance) {
        return claimed(instance);
    }

    // Another queue may just be removing it, or another user may own it: then it isn't free.
    private static Optional<InstanceDirectory> claimed(Path instance) {
        try {
            return InstanceDirectory.claim(instance);
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }

    private InstanceDirectory created(Instant now) throws IOException {
        Optional<InstanceDirectory> own = Optional.empty();
        while (own.isEmpty()) {
            String name = CREATED.format(now) + "-" + UUID.randomUUID();
            own = InstanceDirectory.claim(PrivateFiles.directory(path.resolve(name)));
        }
        return own.get();
    }

    // A name begins with the time at which it was made.
    private List<Path> oldestFirst() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(Files::isDirectory).sorted().collect(Collectors.toList());
        }
    }
}
