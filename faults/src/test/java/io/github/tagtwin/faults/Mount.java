package io.github.tagtwin.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A file system of a test's own, for as long as this lives; Linux lets its superuser have one. */
final class Mount implements AutoCloseable {
    private final Path at;
    private final List<String> what;
    private final Callable<String> after;

    private Mount(Path at, List<String> what, Callable<String> after) {
        this.at = at;
        this.what = what;
        this.after = after;
    }

    /**
     * Files in memory.
     *
     * @param size as {@code mount} has it: {@code 8m}
     * @throws IOException where nothing can be mounted here; the message says why
     */
    static Mount inMemory(Path folder, String size) throws IOException {
        return mounted(folder, List.of("-t", "tmpfs", "-o", "size=" + size, "tmpfs"), () -> "");
    }

    /**
     * A disk in a file, with a journal.
     *
     * @throws IOException where nothing can be mounted here; the message says why
     */
    static Mount disk(Path folder, int megabytes) throws IOException {
        Path image = Files.createDirectories(folder).resolveSibling(folder.getFileName() + ".img");
        run("dd", "if=/dev/zero", "of=" + image, "bs=1M", "count=0", "seek=" + megabytes);
        run("mkfs.ext4", "-q", "-F", image.toString());
        // One device throughout: a second one would know nothing of what the first still has to write.
        String device = run("losetup", "-f", "--show", image.toString());
        try {
            return mounted(folder, List.of("-t", "ext4", device), () -> run("losetup", "-d", device));
        } catch (IOException unmounted) {
            run("losetup", "-d", device);
            throw unmounted;
        }
    }

    private static Mount mounted(Path folder, List<String> what, Callable<String> after) throws IOException {
        Mount mount = new Mount(Files.createDirectories(folder), what, after);
        mount.mount();
        return mount;
    }

    private void mount() throws IOException {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(what);
        command.add(at.toString());
        run(command.toArray(String[]::new));
    }

    Path path() {
        return at;
    }

    /** Lets nothing be written, or ends that. */
    void readOnly(boolean on) throws IOException {
        run("mount", "-o", "remount," + (on ? "ro" : "rw"), at.toString());
    }

    /** Fills it to the last byte; returns what can be deleted to make room. */
    Path fill() throws IOException {
        Path filler = at.resolve("filler");
        byte[] block = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    /**
     * Loses at once what the file system has not written for good, as when the power fails; what it has been told to sync
     * is there. Nothing can be read or written until {@link #comeBack}.
     */
    void losePower() throws IOException {
        // FS_IOC_SHUTDOWN with FS_SHUTDOWN_FLAGS_NOLOGFLUSH.
        run(
                "perl",
                "-e",
                "open(my $d, '<', $ARGV[0]) or die $!; my $f = pack('L', 2); ioctl($d, 0x8004587d, $f) or die $!;",
                at.toString());
    }

    /** Is there again as after a start: with what its journal holds. Nobody may have a file of it open. */
    void comeBack() throws IOException {
        run("umount", at.toString());
        mount();
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", at.toString());
        try {
            after.call();
        } catch (Exception busy) {
            throw new IOException(busy);
        }
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream said = process.getInputStream()) {
            String output = new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
