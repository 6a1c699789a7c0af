package io.github.tagtwin.queue;

import java.io.IOException;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The few numbers of a store's file: its form, the highest sequence number, how many bytes are stored. */
final class MvFacts {
    private static final String FORM = "form";
    private static final String LAST = "last";
    private static final String BYTES = "bytes";
    private static final String ASIDE = "aside-bytes";

    private final MVMap<String, Long> map;
    private long last;
    private long bytes;
    private long aside;

    private MvFacts(MVMap<String, Long> map) {
        this.map = map;
        this.last = map.getOrDefault(LAST, 0L);
        this.bytes = map.getOrDefault(BYTES, 0L);
        this.aside = map.getOrDefault(ASIDE, 0L);
    }

    /** The facts of a file; of a form that is known, or not set yet. */
    static MvFacts of(MvFile file) throws IOException {
        MVMap<String, Long> map = file.numbers("facts");
        long form = map.getOrDefault(FORM, (long) StoredForm.FORM);
        if (form != StoredForm.FORM) {
            throw file.damaged(new IOException("its form is " + form + ", and only " + StoredForm.FORM + " is known"));
        }
        return new MvFacts(map);
    }

    long last() {
        return last;
    }

    long bytes() {
        return bytes;
    }

    long asideBytes() {
        return aside;
    }

    void reached(long sequence) {
        last = Math.max(last, sequence);
    }

    /** A record has taken the place of another, or of none. */
    void replaced(byte @Nullable [] before, byte @Nullable [] after) {
        bytes += length(after) - length(before);
    }

    /** {@link #replaced} among what is set aside. */
    void replacedAside(byte @Nullable [] before, byte @Nullable [] after) {
        replaced(before, after);
        aside += length(after) - length(before);
    }

    private static long length(byte @Nullable [] stored) {
        return stored == null ? 0 : stored.length;
    }

    /** Writes them down, within a change. */
    void save() {
        put(FORM, StoredForm.FORM);
        put(LAST, last);
        put(BYTES, bytes);
        put(ASIDE, aside);
    }

    private void put(String name, long number) {
        Long before = map.get(name);
        if (before == null || before != number) {
            map.put(name, number);
        }
    }
}
