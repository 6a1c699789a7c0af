package io.github.tagtwin.queue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a field that names a person is remembered by: 64 bits of its SHA-256. */
final class PersonHash {
    private PersonHash() {}

    static long of(String field, String value) {
        try {
            byte[] text = (field + "=" + value).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
