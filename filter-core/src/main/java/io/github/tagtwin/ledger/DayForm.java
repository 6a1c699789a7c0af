package io.github.tagtwin.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One day's counts as bytes: a number for the form, then each row with its numbers. */
final class DayForm {
    private static final int FORM = 1;
    private static final int WHOLE = 0;
    private static final int PAGE_VIEW = 1;
    private static final int CONVERSION = 2;

    private DayForm() {}

    static byte[] of(Map<DayRow, long[]> day) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(FORM);
            out.writeInt(day.size());
            for (Map.Entry<DayRow, long[]> row : day.entrySet()) {
                write(row.getKey(), out);
                out.writeByte(row.getValue().length);
                for (long number : row.getValue()) {
                    out.writeLong(number);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The day's counts; none where they are broken, or of a form that isn't known: figures alone, which stop nothing. */
    static Map<DayRow, long[]> read(byte[] page) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(page));
            Map<DayRow, long[]> day = new HashMap<>();
            int rows = in.readByte() == FORM ? in.readInt() : 0;
            for (; rows > 0; rows--) {
                DayRow row = row(in);
                day.put(row, numbers(in));
            }
            return day;
        } catch (IOException broken) {
            return new HashMap<>();
        }
    }

    private static long[] numbers(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte();
        long[] numbers = new long[Math.max(length, DayBook.NUMBERS)];
        for (int i = 0; i < length; i++) {
            numbers[i] = in.readLong();
        }
        return numbers;
    }

    private static void write(DayRow row, DataOutputStream out) throws IOException {
        out.writeUTF(row.lineTagId());
        @Nullable EventName name = row.name();
        if (name == null) {
            out.writeByte(WHOLE);
        } else if (name.conversion().isEmpty()) {
            out.writeByte(PAGE_VIEW);
        } else {
            out.writeByte(CONVERSION);
            out.writeUTF(name.conversion().get());
        }
    }

    private static DayRow row(DataInputStream in) throws IOException {
        String lineTagId = in.readUTF();
        switch (in.readByte()) {
            case WHOLE:
                return DayRow.whole(lineTagId);
            case PAGE_VIEW:
                return DayRow.of(lineTagId, EventName.PAGE_VIEW);
            default:
                return DayRow.of(lineTagId, EventName.conversion(in.readUTF()));
        }
    }
}
