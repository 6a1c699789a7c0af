package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/**
 * Puts the insertion into one page as it streams by, in bytes or as text. Each chunk comes back as one chunk: the very
 * same where there is nothing to insert (null says so), else a copy with the insertion. Nothing is held back from one
 * chunk to the next.
 *
 * <p>Not thread-safe: a page is written by one thread at a time.
 */
public final class Injector {
    /** Less than so many units are read at once. */
    private static final int SHORT = 128;

    private final PageScanner scanner;
    private final Insertion insertion;
    private final ByteChunks bytes;

    // Places in the chunk that is being read.
    private int singleQuoted;
    private int skimmed;

    private Injector(Insertion insertion, LeadBytes leadBytes, Markup markup) {
        this.scanner = new PageScanner(markup);
        this.insertion = insertion;
        this.bytes = ByteChunks.of(leadBytes);
    }

    /** An injector for one page of HTML. */
    public static Injector of(Insertion insertion, LeadBytes leadBytes) {
        return of(insertion, leadBytes, Markup.HTML);
    }

    /** An injector for one page. */
    public static Injector of(Insertion insertion, LeadBytes leadBytes, Markup markup) {
        return new Injector(insertion, leadBytes, markup);
    }

    /** What was seen of LINE Tag so far. */
    public Sighting sighting() {
        return scanner.sighting();
    }

    /** In how many {@code init} calls something went in so far. */
    public int insertions() {
        return sighting().insertions();
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public byte @Nullable [] edited(byte[] chunk, int from, int length) {
        Edit edit = read(bytes, chunk, from, length);
        return edit == null ? null : edit.into(chunk, from, length);
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public char @Nullable [] edited(char[] chunk, int from, int length) {
        Edit edit = read(CharChunks.ALL, chunk, from, length);
        return edit == null ? null : edit.into(chunk, from, length);
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public char @Nullable [] edited(String chunk, int from, int length) {
        Edit edit = read(TextChunks.ALL, chunk, from, length);
        return edit == null ? null : edit.into(chunk, from, length);
    }

    private <C> @Nullable Edit read(Chunks<C> chunks, C chunk, int from, int length) {
        Edit edit = null;
        int end = from + length;
        int at = scanner.mayLeave() ? behindContent(chunks, chunk, from, end) : from;
        singleQuoted = -1;
        skimmed = -1;
        while (at < end) {
            Leap leap = scanner.leap();
            if (leap != Leap.NONE) {
                at = behind(leap, chunks, chunk, at, end);
            }
            if (at < end) {
                int read = scanner.read(chunks, chunk, at, end);
                at = Math.max(read, ~read);
                edit = read < 0 ? with(scanner.point(), at - from, edit) : edit;
            }
        }
        return edit;
    }

    private <C> int behind(Leap leap, Chunks<C> chunks, C chunk, int from, int end) {
        if (leap == Leap.CONTENT) {
            return behindContent(chunks, chunk, from, end);
        }
        if (leap == Leap.TEXT) {
            return behindText(chunks, chunk, from, end);
        }
        if (leap == Leap.ATTRIBUTES) {
            return behindAttributes(chunks, chunk, from, end);
        }
        if (leap.isInScript()) {
            return chunks.isMisleading() ? from : behindCode(leap, chunks, chunk, from, end);
        }
        return chunks.find(chunk, leap.stop(), from, end);
    }

    // Reads tag by tag only what has to be: from firm ground up to a tag that matters.
    private <C> int behindText(Chunks<C> chunks, C chunk, int from, int end) {
        if (from <= skimmed) {
            return chunks.behindText(chunk, from, skimmed + 1, end);
        }
        if (end - from < SHORT || !chunks.isQuicklySkimmed()) {
            return chunks.behindText(chunk, from, end, end);
        }
        if (singleQuoted < from) {
            singleQuoted = Footing.singleQuoted(chunks, chunk, from, end);
        }
        skimmed = chunks.findNoted(chunk, from, singleQuoted);
        int ground = Footing.last(chunks, chunk, from, skimmed);
        return chunks.behindText(chunk, ground, skimmed + 1, end);
    }

    private <C> int behindContent(Chunks<C> chunks, C chunk, int from, int end) {
        int behind = chunks.behindContent(chunk, scanner.element(), scanner.isInScript(), from, end);
        if (behind < 0) {
            scanner.stay();
            return from;
        }
        scanner.leave();
        return behind;
    }

    // A slash before the tag's end may belong to either.
    private static <C> int behindAttributes(Chunks<C> chunks, C chunk, int from, int end) {
        int at = chunks.endOfTag(chunk, from, end);
        return from < at && at < end && chunks.unit(chunk, at - 1) != '/' ? at : from;
    }

    // What tells of the unit at the stop is read; no insertion belongs there.
    private <C> int behindCode(Leap leap, Chunks<C> chunks, C chunk, int from, int end) {
        int stop = ScriptLeaps.stop(leap, chunks, chunk, from, end);
        int landing = ScriptLeaps.landing(leap, chunks, chunk, from, stop, end);
        if (landing > from) {
            scanner.leapt(leap);
        }
        for (int at = landing; at < stop; at++) {
            scanner.accept(chunks.read(chunk, at));
        }
        int behind = scanner.mayLeave() ? chunks.behindEndTag(chunk, scanner.element(), stop, end) : -1;
        if (behind < 0) {
            return stop;
        }
        scanner.leave();
        return behind;
    }

    private @Nullable Edit with(Point point, int place, @Nullable Edit before) {
        String inserted = inserted(point);
        return inserted.isEmpty() ? before : new Edit(before, place, inserted);
    }

    private String inserted(Point point) {
        switch (point) {
            case INIT:
                String options = insertion.intoInit(scanner.quote());
                if (!options.isEmpty()) {
                    sighting().insertion();
                }
                return options;
            case HEAD_START:
                return insertion.atHeadStart();
            case HEAD_END:
                return insertion.atHeadEnd(sighting());
            default:
                return "";
        }
    }
}
