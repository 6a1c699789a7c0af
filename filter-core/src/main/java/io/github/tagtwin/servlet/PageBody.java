package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.inject.Injector;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.inject.LeadBytes;
import io.github.tagtwin.inject.Sighting;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One response's body on its way to the container. When its first byte comes, decides by the head whether this is a page
 * to be edited, and settles the head accordingly; from then on edits chunk by chunk, or lets everything pass.
 *
 * <p>Confined to the thread that writes the response.
 */
final class PageBody {
    /** How one kind of chunk is edited. */
    @FunctionalInterface
    private interface Editing<C, E> {
        @Nullable E edited(Injector reader, C chunk, int from, int length);
    }

    private static final String ENCODING = "Content-Encoding";

    private final HttpServletResponse container;
    private final Eligibility eligibility;
    private final Insertion insertion;
    private final HeadListener listener;
    private final Consumer<RuntimeException> failure;
    private @Nullable HeldHead head;
    private Verdict verdict = Verdict.NO_PAGE;
    private @Nullable Injector injector;
    private boolean open = true;
    private boolean changed;
    private boolean failed;
    private boolean encoded;

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
        this.container = container;
        this.eligibility = eligibility;
        this.insertion = insertion;
        this.listener = listener;
        this.failure = failure;
    }

    /** What is held of the head. Most pages have nothing to be held. */
    HeldHead head() {
        if (head == null) {
            head = new HeldHead();
        }
        return head;
    }

    /** What is held under a header's name; empty where nothing is. */
    List<String> held(@Nullable String name) {
        return head == null || !isOpen() ? List.of() : head.values(name);
    }

    /** The names of the headers held. */
    Set<String> heldNames() {
        return head == null || !isOpen() ? Set.of() : head.names();
    }

    private long heldLength() {
        return head == null ? HeldHead.UNKNOWN : head.length();
    }

    /** Whether the head is still open to be changed. */
    boolean isOpen() {
        return open;
    }

    /** Whether the page's headers of version and length are no longer true. */
    boolean isEdited() {
        return changed;
    }

    /** Takes note of a header that the page sets. A filter before us that compresses sets its own past us. */
    void heard(@Nullable String header, @Nullable String value) {
        if (ENCODING.equalsIgnoreCase(header)) {
            encoded = value != null && !value.equalsIgnoreCase("identity");
        }
    }

    /** As {@link #abandon()}, with a head that is the visitor's alone. */
    void abandonRemembering() {
        listener.settling(false);
        abandon();
    }

    /** The answer is a redirect whose head is the visitor's alone. */
    void leave(@Nullable String location, int status) {
        listener.redirecting(location, status);
        abandonRemembering();
    }

    /** The answer is a redirect or an error after all: what was said of the page's head is no longer true. */
    void abandon() {
        head = null;
        pass();
    }

    private void pass() {
        open = false;
        changed = false;
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

    /** Settles what may be settled before a body that begins within an include, where the type can't change any more. */
    void beforeInclude() {
        if (open && !container.isCommitted()) {
            judge();
            if (injector != null && verdict == Verdict.PAGE) {
                forbidRepeats();
            }
            injector = null;
        }
    }

    /** The response ends; what it held back of a head that never got a body goes out. */
    void end() {
        if (open && !container.isCommitted()) {
            judge();
            endWithoutBody();
        }
        open = false;
    }

    // A length, and no body: the head alone was asked for, of a page whose length would have been another.
    private void endWithoutBody() {
        boolean headAlone = injector != null && heldLength() > 0;
        if (headAlone && verdict == Verdict.PAGE) {
            dropValidators();
            forbidRepeats();
        }
        release(injector == null ? heldLength() : HeldHead.UNKNOWN);
        if (headAlone) {
            flush();
        }
    }

    // Else a container may take it for an answer of no length.
    private void flush() {
        try {
            container.flushBuffer();
        } catch (IOException gone) {
            pass();
        }
    }

    /** Starts over, with the same head or without it. */
    void reset(boolean withHead) {
        boolean lengthTold = changed && heldLength() != HeldHead.UNKNOWN;
        open = true;
        changed = false;
        injector = null;
        verdict = Verdict.NO_PAGE;
        failed = false;
        if (withHead) {
            encoded = false;
            head = null;
        } else if (lengthTold) {
            // Not where we told none: Open Liberty takes this for the length of an empty page.
            container.setContentLengthLong(HeldHead.UNKNOWN);
        }
    }

    /** What was seen of LINE Tag; nothing where the body was no page or couldn't be read. */
    Optional<Sighting> sighting() {
        return Optional.ofNullable(injector).map(Injector::sighting);
    }

    /** How often the key went in. */
    int insertions() {
        return injector == null ? 0 : injector.insertions();
    }

    /** Whether the body was HTML to be shown. */
    boolean isPage() {
        return verdict.isPage();
    }

    /** Whether it was such a page, and one that others may keep, the same for everybody. */
    boolean isShared() {
        return verdict == Verdict.SHARED_PAGE;
    }

    /** Whether a failure of ours ended the reading: what was seen until then isn't all. */
    boolean hasFailed() {
        return failed;
    }

    /** What kept the page from being edited. */
    Optional<Finding> obstacle() {
        return Optional.ofNullable(verdict.obstacle());
    }

    // True for the first chunk of a page that is read; an empty chunk decides nothing.
    private boolean open(long length) {
        if (!open || length == 0) {
            return false;
        }
        judge();
        open = false;
        changed = injector != null;
        if (!changed) {
            release(heldLength());
        }
        return changed;
    }

    private void judge() {
        try {
            judgeHead();
        } catch (RuntimeException ours) {
            fail(ours);
        }
    }

    private void judgeHead() {
        boolean page = insertion != Insertion.NONE && Eligibility.isPage(container) && !container.isCommitted();
        verdict = page ? Verdict.PAGE : Verdict.NO_PAGE;
        listener.settling(page);
        verdict = page ? eligibility.verdict(container, encoded) : verdict;
        if (verdict.isRead()) {
            LeadBytes leadBytes = LeadBytes.of(container.getCharacterEncoding());
            injector = Injector.of(fitting(), leadBytes, Eligibility.markup(container));
        }
    }

    private Insertion fitting() {
        return verdict == Verdict.PAGE ? insertion : isShared() ? insertion.forEverybody() : Insertion.NONE;
    }

    // A page whose only chunk holds no tag keeps its head as it is, and so does one that is read but not edited.
    private void settle(long length, long editedLength) {
        boolean whole = length != HeldHead.UNKNOWN && length == heldLength();
        if (!verdict.isEdited() || (whole && editedLength == length)) {
            changed = false;
            release(heldLength());
            return;
        }
        if (!isShared()) {
            dropValidators();
            forbidRepeats();
        }
        release(whole ? editedLength : HeldHead.UNKNOWN);
    }

    // What is the visitor's alone from here on may carry cookies.
    private void forbidRepeats() {
        Caching.forbidRepeats(container);
        listener.settling(isPage());
    }

    private void dropValidators() {
        if (head != null) {
            head.dropValidators();
        }
    }

    private void release(long length) {
        if (head != null) {
            head.applyValidators();
        }
        if (length != HeldHead.UNKNOWN) {
            container.setContentLengthLong(length);
        }
        listener.settled(isShared() && (open || changed));
    }

    private void fail(RuntimeException ours) {
        failed = true;
        failure.accept(ours);
    }
}
