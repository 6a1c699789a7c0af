package io.github.tagtwin.ee.database;

import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.StoredForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 16 bytes by which an event is known again, whatever number it has got in which store. Immutable. */
final class Digest {
    private static final int LENGTH = 16;

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of what the event is and when it was queued first: two that are alike are one event to LINE as well. */
    static Digest of(QueuedEvent event) throws IOException {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(StoredForm.of(event));
            return new Digest(Arrays.copyOf(all, LENGTH));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Digest> of(List<QueuedEvent> events) throws IOException {
        List<Digest> all = new ArrayList<>();
        for (QueuedEvent event : events) {
            all.add(of(event));
        }
        return all;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    static byte[] joined(List<Digest> digests) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(digests.size() * LENGTH);
        digests.forEach(digest -> all.writeBytes(digest.bytes));
        return all.toByteArray();
    }

    static List<Digest> split(byte[] joined) {
        List<Digest> all = new ArrayList<>();
        for (int from = 0; from + LENGTH <= joined.length; from += LENGTH) {
            all.add(new Digest(Arrays.copyOfRange(joined, from, from + LENGTH)));
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest && Arrays.equals(bytes, ((Digest) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
