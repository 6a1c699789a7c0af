package io.github.tagtwin.standin.counting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Arrivals on record in a file, each in one write, so that they outlive the process, though not the machine. Guarded by its
 * {@link Ledger}.
 */
final class Journal implements Closeable {

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** Shows what is on record, oldest first, and goes on behind it; cuts off a last entry that came in part. */
    static Journal open(Path path, Consumer<Arrival> known) throws IOException {
        ByteBuffer record = ByteBuffer.wrap(Files.exists(path) ? Files.readAllBytes(path) : new byte[0]);
        while (record.remaining() >= Integer.BYTES
                && record.getInt(record.position()) <= record.remaining() - Integer.BYTES) {
            byte[] entry = new byte[record.getInt()];
            record.get(entry);
            known.accept(read(new DataInputStream(new ByteArrayInputStream(entry))));
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(record.position()).position(record.position());
        return new Journal(file);
    }

    void add(Arrival arrival) {
        try {
            byte[] entry = written(arrival);
            ByteBuffer whole = ByteBuffer.allocate(Integer.BYTES + entry.length);
            whole.putInt(entry.length).put(entry).flip();
            while (whole.hasRemaining()) {
                file.write(whole);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            file.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static byte[] written(Arrival arrival) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Instant time = arrival.time();
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
        out.writeUTF(arrival.path().name());
        out.writeUTF(arrival.event().lineTagId());
        out.writeUTF(arrival.event().type());
        out.writeUTF(arrival.event().name());
        write(out, arrival.deduplicationKey().orElse(null));
        write(out, arrival.clickId());
        write(out, arrival.browserId());
        write(out, arrival.externalId());
        write(out, arrival.value() == null ? null : arrival.value().toString());
        write(out, arrival.currency());
        write(out, arrival.url());
        write(out, arrival.obstacle().orElse(null));
        out.writeBoolean(arrival.isTest());
        return bytes.toByteArray();
    }

    private static Arrival read(DataInputStream in) throws IOException {
        Instant time = Instant.ofEpochSecond(in.readLong(), in.readInt());
        Arrival.Builder arrival = Arrival.at(time, EventPath.valueOf(in.readUTF()), event(in))
                .deduplicationKey(text(in))
                .clickId(text(in))
                .browserId(text(in))
                .externalId(text(in));
        String value = text(in);
        arrival.value(value == null ? null : new BigDecimal(value), text(in)).url(text(in));
        String obstacle = text(in);
        if (in.readBoolean()) {
            arrival.test();
        }
        return (obstacle == null ? arrival : arrival.obstacle(obstacle)).build();
    }

    private static EventName event(DataInputStream in) throws IOException {
        String lineTagId = in.readUTF();
        String type = in.readUTF();
        String name = in.readUTF();
        return type.equals("page_view") ? EventName.pageView(lineTagId) : EventName.conversion(lineTagId, name);
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
