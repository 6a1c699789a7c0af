package io.github.tagtwin.servers;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** What a server has said, in a file. */
record Log(Path file) {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** How much it has said so far, in bytes. */
    long length() throws IOException {
        return Files.size(file);
    }

    /** What it has said since. */
    String since(long length) throws IOException {
        try (RandomAccessFile said = new RandomAccessFile(file.toFile(), "r")) {
            said.seek(length);
            byte[] bytes = new byte[(int) (said.length() - length)];
            said.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    boolean says(String pattern, long since) throws IOException {
        return Pattern.compile(pattern).matcher(since(since)).find();
    }

    /**
     * Waits.
     *
     * @throws IllegalStateException after three minutes, with all that was said
     */
    void await(String what, long since, Callable<Boolean> met) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!met.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + LIMIT + ": " + what + "; said:\n" + since(since));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
