package io.github.tagtwin.inject;

import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Puts the insertion into one page as it streams by, in bytes or in chars. Each chunk comes back as one chunk: the very
 * same where there is nothing to insert (null says so), else a copy with the insertion. Nothing is held back from one
 * chunk to the next.
 *
 * <p>Not thread-safe: a page is written by one thread at a time.
 */
public final class Injector {
    private final PageScanner scanner;
    private final Sighting sighting;
    private final Insertion insertion;
    private final LeadBytes leadBytes;
    private boolean secondHalf;
    private int insertions;

    private Injector(Sighting sighting, Insertion insertion, LeadBytes leadBytes) {
        this.sighting = sighting;
        this.scanner = new PageScanner(sighting);
        this.insertion = insertion;
        this.leadBytes = leadBytes;
    }

    /** An injector for one page. */
    public static Injector of(Insertion insertion, LeadBytes leadBytes) {
        return new Injector(new Sighting(), insertion, leadBytes);
    }

    /** What was seen of LINE Tag so far. */
    public Sighting sighting() {
        return sighting;
    }

    /** In how many {@code init} calls something went in so far. */
    public int insertions() {
        return insertions;
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public byte @Nullable [] edited(byte[] chunk, int from, int length) {
        ByteArrayOutputStream copy = null;
        int copied = from;
        for (int at = nextByte(chunk, from, from + length);
                at < from + length;
                at = nextByte(chunk, at, from + length)) {
            String text = inserted(scanner.accept(unit(chunk[at++])));
            if (!text.isEmpty()) {
                copy = copy == null ? new ByteArrayOutputStream(length + text.length()) : copy;
                copy.write(chunk, copied, at - copied);
                copy.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
                copied = at;
            }
        }
        if (copy == null) {
            return null;
        }
        copy.write(chunk, copied, from + length - copied);
        return copy.toByteArray();
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public @Nullable String edited(CharSequence chunk, int from, int length) {
        StringBuilder copy = null;
        int copied = from;
        for (int at = nextChar(chunk, from, from + length);
                at < from + length;
                at = nextChar(chunk, at, from + length)) {
            String text = inserted(scanner.accept(chunk.charAt(at++)));
            if (!text.isEmpty()) {
                copy = copy == null ? new StringBuilder(length + text.length()) : copy;
                copy.append(chunk, copied, at).append(text);
                copied = at;
            }
        }
        return copy == null ? null : copy.append(chunk, copied, from + length).toString();
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public @Nullable String edited(char[] chunk, int from, int length) {
        return edited(CharBuffer.wrap(chunk, from, length), 0, length);
    }

    private String inserted(Point point) {
        switch (point) {
            case INIT:
                String text = insertion.intoInit(scanner.quote());
                insertions += text.isEmpty() ? 0 : 1;
                return text;
            case HEAD_START:
                return insertion.atHeadStart();
            case HEAD_END:
                return insertion.atHeadEnd(sighting);
            default:
                return "";
        }
    }

    // The second half of a character is passed on as something that no script is made of. No charset has such a half
    // below
    // 0x30, and none below 0x40 that matters: what follows a broken character is taken for itself, as browsers do.
    private int unit(byte octet) {
        int unit = octet & 0xFF;
        boolean second = secondHalf && unit >= 0x40;
        secondHalf = !second && leadBytes.contains(unit);
        return second ? 0x80 : unit;
    }

    private int nextByte(byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && chunk[at] != '<' && scanner.isInText()) {
            at++;
        }
        return at;
    }

    private int nextChar(CharSequence chunk, int from, int end) {
        int at = from;
        while (at < end && chunk.charAt(at) != '<' && scanner.isInText()) {
            at++;
        }
        return at;
    }
}
