package io.github.tagtwin.inject;

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
    private static final int LONGEST_PART = 512;
    private static final char[] NONE = {};

    private final PageScanner scanner;
    private final Insertion insertion;
    private final LeadBytes leadBytes;
    private char[] parts = NONE;
    private boolean secondHalf;
    private int insertions;

    private Injector(PageScanner scanner, Insertion insertion, LeadBytes leadBytes) {
        this.scanner = scanner;
        this.insertion = insertion;
        this.leadBytes = leadBytes;
    }

    /** An injector for one page. */
    public static Injector of(Insertion insertion, LeadBytes leadBytes) {
        return new Injector(new PageScanner(new Sighting()), insertion, leadBytes);
    }

    /** What was seen of LINE Tag so far. */
    public Sighting sighting() {
        return scanner.sighting();
    }

    /** In how many {@code init} calls something went in so far. */
    public int insertions() {
        return insertions;
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public byte @Nullable [] edited(byte[] chunk, int from, int length) {
        byte[] edited = null;
        int end = from + length;
        int at = from;
        int read = from;
        while (at < end) {
            Leap leap = at < read ? Leap.NONE : byteLeap();
            if (leap != Leap.NONE) {
                int stop = ByteLeaps.stop(leap, chunk, at, end);
                at = land(leap, at, ByteLeaps.landing(leap, chunk, at, stop, end));
                read = stop + 1;
            }
            Point point = at < end ? scanner.accept(unit(chunk[at++])) : Point.NOWHERE;
            String text = point == Point.NOWHERE ? "" : inserted(point);
            if (!text.isEmpty()) {
                edited = edited == null
                        ? with(text, at - from, chunk, from, length)
                        : with(text, at - end + edited.length, edited, 0, edited.length);
            }
        }
        return edited;
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public char @Nullable [] edited(char[] chunk, int from, int length) {
        char[] edited = null;
        int end = from + length;
        int at = from;
        int read = from;
        while (at < end) {
            Leap leap = at < read ? Leap.NONE : scanner.leap();
            if (leap != Leap.NONE) {
                int stop = CharLeaps.stop(leap, chunk, at, end);
                at = land(leap, at, CharLeaps.landing(leap, chunk, at, stop, end));
                read = stop + 1;
            }
            Point point = at < end ? scanner.accept(chunk[at++]) : Point.NOWHERE;
            String text = point == Point.NOWHERE ? "" : inserted(point);
            if (!text.isEmpty()) {
                edited = edited == null
                        ? with(text, at - from, chunk, from, length)
                        : with(text, at - end + edited.length, edited, 0, edited.length);
            }
        }
        return edited;
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public @Nullable String edited(CharSequence chunk, int from, int length) {
        StringBuilder edited = null;
        int end = from + length;
        int size;
        for (int at = from; at < end; at += size) {
            size = loaded(chunk, at, end);
            char[] part = edited(parts, 0, size);
            if (part != null && edited == null) {
                edited = new StringBuilder(length + part.length - size).append(chunk, from, at);
            }
            if (edited != null) {
                edited.append(part == null ? parts : part, 0, part == null ? size : part.length);
            }
        }
        return edited == null ? null : edited.toString();
    }

    // An array is read at twice the speed of a text, and faster where no tag is cut in two.
    private int loaded(CharSequence chunk, int from, int end) {
        int size = Math.min(LONGEST_PART, end - from);
        if (parts.length < size) {
            parts = new char[size];
        }
        if (chunk instanceof String) {
            ((String) chunk).getChars(from, from + size, parts, 0);
        } else {
            for (int at = 0; at < size; at++) {
                parts[at] = chunk.charAt(from + at);
            }
        }
        return from + size == end ? size : behindLastTag(size);
    }

    private int behindLastTag(int size) {
        for (int at = size; at > size / 2; at--) {
            if (parts[at - 1] == '>') {
                return at;
            }
        }
        return size;
    }

    // The other leaps stop below 0x40, where no second half is.
    private Leap byteLeap() {
        Leap leap = scanner.leap();
        return leadBytes != LeadBytes.NONE && leap.isMisledBySecondHalves() ? Leap.NONE : leap;
    }

    private int land(Leap leap, int from, int landing) {
        if (landing > from) {
            scanner.leapt(leap);
        }
        return landing;
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
                return insertion.atHeadEnd(sighting());
            default:
                return "";
        }
    }

    // The second half of a character is passed on as something that no script is made of. None that matters is below
    // 0x40:
    // what follows a broken character there is taken for itself, as browsers do.
    private int unit(byte octet) {
        int unit = octet & 0xFF;
        boolean second = secondHalf && unit >= 0x40;
        secondHalf = !second && leadBytes.contains(unit);
        return second ? 0x80 : unit;
    }

    private static byte[] with(String text, int place, byte[] chunk, int from, int length) {
        byte[] grown = new byte[length + text.length()];
        System.arraycopy(chunk, from, grown, 0, place);
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, grown, place, text.length());
        System.arraycopy(chunk, from + place, grown, place + text.length(), length - place);
        return grown;
    }

    private static char[] with(String text, int place, char[] chunk, int from, int length) {
        char[] grown = new char[length + text.length()];
        System.arraycopy(chunk, from, grown, 0, place);
        text.getChars(0, text.length(), grown, place);
        System.arraycopy(chunk, from + place, grown, place + text.length(), length - place);
        return grown;
    }
}
