package io.github.tagtwin.queue;

import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.Lane;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events as bytes for a store or an engine, which keeps lane and number beside them: a number for the form, the few facts,
 * the item. Thread-safe.
 */
public final class StoredForm {
    /** The form that is written, and the only one that is read. */
    public static final int FORM = 2;

    private StoredForm() {}

    /** An event without its lane and number. */
    public static byte[] of(QueuedEvent event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(event.size() + 64);
        DataOutputStream out = begun(bytes);
        write(event, out);
        return bytes.toByteArray();
    }

    /**
     * The event of these bytes.
     *
     * @throws IOException if they can't be read, such as those of a form that is not known here
     */
    public static QueuedEvent read(Lane lane, long sequence, byte[] stored) throws IOException {
        return event(lane, sequence, opened(stored));
    }

    /** An event that was set aside, with its lane and why, without its number. */
    public static byte[] of(SetAsideEvent aside) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = begun(bytes);
        List<Setback> setbacks = aside.setbacks();
        write(setbacks.get(setbacks.size() - 1), out);
        write(aside.event().lane(), out);
        write(aside.event(), out);
        return bytes.toByteArray();
    }

    /**
     * The event that was set aside of these bytes.
     *
     * @throws IOException if they can't be read
     */
    public static SetAsideEvent readSetAside(long sequence, byte[] stored) throws IOException {
        DataInputStream in = opened(stored);
        Setback latest = setback(in);
        return SetAsideEvent.of(event(lane(in), sequence, in), latest);
    }

    static byte[] of(HeldEvent held) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = begun(bytes);
        out.writeLong(held.deadline().toEpochMilli());
        write(held.event().lane(), out);
        write(held.event(), out);
        return bytes.toByteArray();
    }

    static HeldEvent readHeld(long sequence, byte[] stored) throws IOException {
        DataInputStream in = opened(stored);
        Instant deadline = Instant.ofEpochMilli(in.readLong());
        return HeldEvent.of(event(lane(in), sequence, in), deadline);
    }

    private static DataOutputStream begun(ByteArrayOutputStream bytes) throws IOException {
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(FORM);
        return out;
    }

    private static DataInputStream opened(byte[] stored) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored));
        int form = in.readByte();
        if (form != FORM) {
            throw new IOException("an event is stored in form " + form + ", and only form " + FORM + " is known");
        }
        return in;
    }

    private static void write(QueuedEvent event, DataOutputStream out) throws IOException {
        out.writeUTF(event.type().name());
        out.writeLong(event.time().toEpochMilli());
        out.writeLong(event.queuedAt().toEpochMilli());
        write(event.sentKey(), out);
        out.writeByte(event.setbacks().size());
        for (Setback setback : event.setbacks()) {
            write(setback, out);
        }
        event.writeTo(out);
    }

    private static QueuedEvent event(Lane lane, long sequence, DataInputStream in) throws IOException {
        EventType type = EventType.valueOf(in.readUTF());
        Instant time = Instant.ofEpochMilli(in.readLong());
        Instant queuedAt = Instant.ofEpochMilli(in.readLong());
        Optional<SentKey> key = sentKey(in, queuedAt);
        List<Setback> setbacks = new ArrayList<>();
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            setbacks.add(setback(in));
        }
        QueuedEvent event = new QueuedEvent(sequence, lane, type, time, queuedAt, in.readAllBytes()).after(setbacks);
        return key.map(event::remembered).orElse(event);
    }

    private static void write(Optional<SentKey> key, DataOutputStream out) throws IOException {
        out.writeBoolean(key.isPresent());
        if (key.isPresent()) {
            out.write(key.get().fingerprint().bytes());
            out.writeUTF(key.get().key().text());
        }
    }

    private static Optional<SentKey> sentKey(DataInputStream in, Instant at) throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        Fingerprint fingerprint = Fingerprint.of(in.readNBytes(Fingerprint.LENGTH));
        return Optional.of(SentKey.of(fingerprint, key(in), at));
    }

    /** A key of the memory; its fingerprint comes first. */
    static byte[] of(SentKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(key.fingerprint().bytes());
        out.writeLong(key.at().toEpochMilli());
        out.writeUTF(key.key().text());
        return bytes.toByteArray();
    }

    static SentKey readSentKey(byte[] stored) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored));
        Fingerprint fingerprint = Fingerprint.of(in.readNBytes(Fingerprint.LENGTH));
        Instant at = Instant.ofEpochMilli(in.readLong());
        return SentKey.of(fingerprint, key(in), at);
    }

    private static DeduplicationKey key(DataInputStream in) throws IOException {
        return DeduplicationKey.of(in.readUTF())
                .orElseThrow(() -> new IOException("a key is stored that LINE would not take"));
    }

    private static void write(Setback setback, DataOutputStream out) throws IOException {
        out.writeUTF(setback.reason());
        out.writeLong(setback.at().toEpochMilli());
        out.writeInt(setback.status());
        out.writeUTF(setback.answer());
    }

    private static Setback setback(DataInputStream in) throws IOException {
        Setback bare = Setback.of(in.readUTF(), Instant.ofEpochMilli(in.readLong()));
        int status = in.readInt();
        return bare.withAnswer(status, in.readUTF());
    }

    private static void write(Lane lane, DataOutputStream out) throws IOException {
        out.writeUTF(lane.lineTagId());
        out.writeUTF(lane.channelId());
    }

    private static Lane lane(DataInputStream in) throws IOException {
        return Lane.of(in.readUTF(), in.readUTF());
    }
}
