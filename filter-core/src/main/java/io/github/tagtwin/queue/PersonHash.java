package io.github.tagtwin.queue;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a field that names a person is remembered by: 64 bits of the SHA-256 of its name and value. */
public final class PersonHash {
    private PersonHash() {}

    /** Of each field that names a person. */
    public static Set<Long> of(UserFields person) {
        Set<Long> hashes = new HashSet<>();
        for (Map.Entry<String, String> field : person.byLineName().entrySet()) {
            hashes.add(of(field.getKey(), field.getValue()));
        }
        return hashes;
    }

    /** Of each field by which an event names its person. */
    public static Set<Long> of(QueuedEvent event) {
        String json = event.json();
        Set<Long> hashes = new HashSet<>();
        for (UserField field : UserField.values()) {
            String begun = "\"" + field.lineName() + "\":\"";
            int from = json.indexOf(begun) + begun.length();
            int to = from < begun.length() ? -1 : json.indexOf('"', from);
            if (to > 0) {
                hashes.add(of(field.lineName(), json.substring(from, to)));
            }
        }
        return hashes;
    }

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
