package io.github.tagtwin.queue;

import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** Events as bytes for a keyed store: a number for the form, the few facts, the item. */
final class StoredForm {
    private static final int FORM = 1;

    private StoredForm() {}

    static byte[] of(QueuedEvent event) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(event.size() + 32);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(FORM);
        write(event, out);
        return bytes.toByteArray();
    }

    static QueuedEvent read(Lane lane, long sequence, byte[] stored) throws IOException {
        return event(lane, sequence, opened(stored));
    }

    static byte[] ofSetAside(SetAsideEvent aside) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(FORM);
        out.writeUTF(aside.reason());
        out.writeInt(aside.status());
        out.writeUTF(aside.answer());
        out.writeLong(aside.at().toEpochMilli());
        out.writeUTF(aside.event().lane().lineTagId());
        out.writeUTF(aside.event().lane().channelId());
        write(aside.event(), out);
        return bytes.toByteArray();
    }

    static SetAsideEvent readSetAside(long sequence, byte[] stored) throws IOException {
        DataInputStream in = opened(stored);
        String reason = in.readUTF();
        int status = in.readInt();
        String answer = in.readUTF();
        Instant at = Instant.ofEpochMilli(in.readLong());
        Lane lane = Lane.of(in.readUTF(), in.readUTF());
        return SetAsideEvent.of(event(lane, sequence, in), reason, at).withAnswer(status, answer);
    }

    private static void write(QueuedEvent event, DataOutputStream out) throws IOException {
        out.writeUTF(event.type().name());
        out.writeLong(event.time().toEpochMilli());
        out.writeLong(event.queuedAt().toEpochMilli());
        event.writeTo(out);
    }

    private static QueuedEvent event(Lane lane, long sequence, DataInputStream in) throws IOException {
        EventType type = EventType.valueOf(in.readUTF());
        Instant time = Instant.ofEpochMilli(in.readLong());
        Instant queuedAt = Instant.ofEpochMilli(in.readLong());
        return new QueuedEvent(sequence, lane, type, time, queuedAt, in.readAllBytes());
    }

    private static DataInputStream opened(byte[] stored) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored));
        int form = in.readByte();
        if (form != FORM) {
            throw new IOException("an event is stored in form " + form + ", and only form " + FORM + " is known");
        }
        return in;
    }
}
