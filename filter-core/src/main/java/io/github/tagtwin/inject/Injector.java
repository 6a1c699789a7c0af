package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/**
 * Puts the insertion into one page as it streams by, in bytes or as text. Each chunk comes back as one chunk: the very
 * same where there is nothing to insert (null says so), else a copy with the insertion. Nothing is held back from one
 * chunk to the next.
 *
 * <p>Not thread-safe: a page is written by one thread at a time.
 */
public final class Injector extends PageScanner {
    /** Less than so many units are read at once, and not skimmed before. */
    private static final int SHORT_STRETCH = 128;

    /** A string of so many units is read quicker when it has been copied into an array. */
    private static final int SHORT_TEXT = 4096;

    private final Insertion insertion;
    private final ByteChunks bytes;

    // Places in the chunk that is being read.
    private int noted;
    private int singleQuoted;

    /** What comes last of a page, it seems; no call of LINE Tag's begins behind the place to which it is read. */
    private @Nullable String unread;

    private int readTo;

    private Injector(Insertion insertion, LeadBytes leadBytes, Markup markup) {
        super(markup);
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
    @Override
    public Sighting sighting() {
        return super.sighting();
    }

    /** In how many {@code init} calls something went in so far. */
    public int insertions() {
        return sighting().insertions();
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public byte @Nullable [] edited(byte[] chunk, int from, int length) {
        readRest();
        Edit edit = readUpTo(bytes, chunk, from, from + length, from + length);
        return edit == null ? null : edit.into(chunk, from, length);
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public char @Nullable [] edited(char[] chunk, int from, int length) {
        readRest();
        Edit edit = readUpTo(CharChunks.ALL, chunk, from, from + length, from + length);
        return edit == null ? null : edit.into(chunk, from, length);
    }

    /** The chunk with what is to be inserted; null where it stays as it is. */
    public char @Nullable [] edited(String chunk, int from, int length) {
        readRest();
        Edit edit = mayBeLast(chunk, length)
                ? readLast(chunk)
                : readUpTo(TextChunks.ALL, chunk, from, from + length, from + length);
        return edit == null ? null : edit.into(chunk, from, length);
    }

    private boolean mayBeLast(String chunk, int length) {
        return length == chunk.length() && isInText() && !insertion.mayGoIntoHead() && LastText.isLast(chunk);
    }

    // Something may follow after all: a string can still be read then.
    private @Nullable Edit readLast(String chunk) {
        int enough = LastText.behindLastCall(chunk);
        Edit edit = enough > 0 && chunk.length() <= SHORT_TEXT
                ? readUpTo(CharChunks.ALL, chunk.toCharArray(), 0, enough, chunk.length())
                : readUpTo(TextChunks.ALL, chunk, 0, enough, chunk.length());
        unread = chunk;
        return edit;
    }

    // Nothing goes in there: no call begins in it, and the head is of no interest.
    private void readRest() {
        String rest = unread;
        if (rest != null) {
            unread = null;
            readUpTo(TextChunks.ALL, rest, readTo, rest.length(), rest.length());
        }
    }

    // Up to where it is enough, and to the end of a call that is being read there.
    private <C> @Nullable Edit readUpTo(Chunks<C> chunks, C chunk, int from, int enough, int end) {
        Edit edit = null;
        int at = mayLeave() ? behindContent(chunks, chunk, from, end) : from;
        noted = -1;
        singleQuoted = -1;
        while (at < enough || (at < end && isInCall())) {
            Leap leap = leap();
            if (leap != Leap.NONE) {
                at = behind(leap, chunks, chunk, at, end);
            }
            if (at < end) {
                int read = read(chunks, chunk, at, end);
                at = Math.max(read, ~read);
                edit = read < 0 ? with(point(), at - from, edit) : edit;
            }
        }
        readTo = at;
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
        int skimmed = Math.min(noted, singleQuoted);
        if (from <= skimmed) {
            return chunks.behindText(chunk, from, skimmed + 1, end, endTagsMatter());
        }
        if (end - from < SHORT_STRETCH || !chunks.isQuicklySkimmed()) {
            return chunks.behindText(chunk, from, end, end, endTagsMatter());
        }
        skim(chunks, chunk, from, end);
        skimmed = Math.min(noted, singleQuoted);
        int ground = Footing.last(chunks, chunk, from, skimmed);
        return chunks.behindText(chunk, ground, skimmed + 1, end, endTagsMatter());
    }

    private <C> void skim(Chunks<C> chunks, C chunk, int from, int end) {
        if (noted < from) {
            noted = chunks.findNoted(chunk, from, end, endTagsMatter());
        }
        if (singleQuoted < from) {
            singleQuoted = Footing.singleQuoted(chunks, chunk, from, chunks.isQuicklyBounded() ? noted : end);
        }
    }

    private <C> int behindContent(Chunks<C> chunks, C chunk, int from, int end) {
        int behind = chunks.behindContent(chunk, element(), mayHoldCalls(), from, end);
        if (behind < 0) {
            stay();
            return from;
        }
        leave();
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
            leapt(leap);
        }
        for (int at = landing; at < stop; at++) {
            accept(chunks.read(chunk, at));
        }
        int behind = mayLeave() ? chunks.behindEndTag(chunk, element(), stop, end) : -1;
        if (behind < 0) {
            return stop;
        }
        leave();
        return behind;
    }

    private @Nullable Edit with(Point point, int place, @Nullable Edit before) {
        String inserted = inserted(point);
        return inserted.isEmpty() ? before : new Edit(before, place, inserted);
    }

    private String inserted(Point point) {
        switch (point) {
            case INIT:
                String options = insertion.intoInit(quote());
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
