package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Injector;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.inject.LeadBytes;
import io.github.tagtwin.inject.Sighting;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Array;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One response's body on its way to the container. When its first byte comes, decides by the head whether this is a page
 * to be edited, and settles the head accordingly; from then on edits chunk by chunk, or lets everything pass.
 *
 * <p>Confined to the thread that writes the response.
 */
final class PageBody extends PageHead {
    /** How one kind of chunk is edited. */
    @FunctionalInterface
    private interface Editing<C, E> {
        @Nullable E edited(Injector reader, C chunk, int from, int length);
    }

    private final Insertion insertion;
    private final Consumer<RuntimeException> failure;
    private @Nullable Injector injector;
    private boolean failed;

    /**
     * A body.
     *
     * @param insertion {@link Insertion#NONE} for a body that isn't to be read
     * @param listener hears of the head, each time that it is settled
     * @param failure is told of a failure of ours; the page has then gone on unedited
     */
    PageBody(
            HttpServletResponse container,
            Eligibility eligibility,
            Insertion insertion,
            HeadListener listener,
            Consumer<RuntimeException> failure) {
        super(container, eligibility, listener);
        this.insertion = insertion;
        this.failure = failure;
    }

    /** The chunk with what is to go in; null where it stays as it is. */
    byte @Nullable [] edited(byte[] chunk, int from, int length) {
        return edited(Injector::edited, chunk, from, length);
    }

    /** The chunk with what is to go in; null where it stays as it is. */
    char @Nullable [] edited(char[] chunk, int from, int length) {
        return edited(Injector::edited, chunk, from, length);
    }

    /** The chunk with what is to go in; null where it stays as it is. */
    char @Nullable [] edited(String chunk, int from, int length) {
        return edited(Injector::edited, chunk, from, length);
    }

    /** The text, edited where it is to be. */
    String editedText(String text) {
        char[] edited = edited(text, 0, text.length());
        return edited == null ? text : String.valueOf(edited);
    }

    private <C, E> @Nullable E edited(Editing<C, E> editing, C chunk, int from, int length) {
        boolean first = open(length);
        Injector reader = failed ? null : injector;
        E edited = reader == null ? null : guarded(reader, editing, chunk, from, length);
        if (reader != null && first) {
            settle(length, edited == null ? length : Array.getLength(edited));
        }
        return edited;
    }

    private <C, E> @Nullable E guarded(Injector reader, Editing<C, E> editing, C chunk, int from, int length) {
        try {
            return editing.edited(reader, chunk, from, length);
        } catch (RuntimeException ours) {
            fail(ours);
            return null;
        }
    }

    /** Decides now: the head is about to go out, and what follows isn't known. */
    void begin() {
        if (open(HeldHead.UNKNOWN)) {
            settle(HeldHead.UNKNOWN, HeldHead.UNKNOWN);
        }
    }

    // True for the first chunk of a page that is read; an empty chunk decides nothing.
    private boolean open(long length) {
        if (!isOpen() || length == 0) {
            return false;
        }
        judge();
        shut(injector != null);
        return injector != null;
    }

    /** Settles what may be settled before a body that begins within an include, where the type can't change any more. */
    void beforeInclude() {
        if (isUnsent()) {
            judge();
            if (injector != null && verdict() == Verdict.PAGE) {
                forbidRepeats();
            }
            injector = null;
        }
    }

    /** The response ends; what it held back of a head that never got a body goes out. */
    void end() {
        if (isUnsent()) {
            judge();
            endWithoutBody(injector != null);
        }
        closeHead();
    }

    /** Starts over, with the same head or without it. */
    void reset(boolean withHead) {
        injector = null;
        failed = false;
        reopen(withHead);
    }

    /** What was seen of LINE Tag; nothing where the body was no page or couldn't be read. */
    Optional<Sighting> sighting() {
        return Optional.ofNullable(injector).map(Injector::sighting);
    }

    /** How often the key went in. */
    int insertions() {
        return injector == null ? 0 : injector.insertions();
    }

    /** Whether a failure of ours ended the reading: what was seen until then isn't all. */
    boolean hasFailed() {
        return failed;
    }

    private void judge() {
        try {
            judgeHead(insertion != Insertion.NONE);
            if (verdict().isRead()) {
                LeadBytes leadBytes = LeadBytes.of(container().getCharacterEncoding());
                injector = Injector.of(fitting(), leadBytes, Eligibility.markup(container()));
            }
        } catch (RuntimeException ours) {
            fail(ours);
        }
    }

    private Insertion fitting() {
        return verdict() == Verdict.PAGE ? insertion : isShared() ? insertion.forEverybody() : Insertion.NONE;
    }

    private void fail(RuntimeException ours) {
        failed = true;
        failure.accept(ours);
    }
}
