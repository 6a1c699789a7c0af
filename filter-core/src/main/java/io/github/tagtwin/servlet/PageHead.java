package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Finding;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One response's head until its body begins: what the page says there is held where an edited page must not say it, judged
 * when the first byte comes, and settled as the verdict asks for. A part of the response's body rather than an object of its
 * own, since each page would have one.
 *
 * <p>Confined to the thread that writes the response.
 */
abstract class PageHead {
    private static final String ENCODING = "Content-Encoding";

    private final HttpServletResponse container;
    private final Eligibility eligibility;
    private final HeadListener listener;
    private @Nullable HeldHead head;
    private Verdict verdict = Verdict.NO_PAGE;
    private boolean open = true;
    private boolean changed;
    private boolean encoded;

    /**
     * A head.
     *
     * @param listener hears of it, each time that it is settled
     */
    PageHead(HttpServletResponse container, Eligibility eligibility, HeadListener listener) {
        this.container = container;
        this.eligibility = eligibility;
        this.listener = listener;
    }

    final HttpServletResponse container() {
        return container;
    }

    final Verdict verdict() {
        return verdict;
    }

    /** What is held of the head. Most pages have nothing to be held. */
    final HeldHead head() {
        if (head == null) {
            head = new HeldHead();
        }
        return head;
    }

    /** What is held under a header's name; empty where nothing is. */
    final List<String> held(@Nullable String name) {
        return head == null || !isOpen() ? List.of() : head.values(name);
    }

    /** The names of the headers held. */
    final Set<String> heldNames() {
        return head == null || !isOpen() ? Set.of() : head.names();
    }

    private long heldLength() {
        return head == null ? HeldHead.UNKNOWN : head.length();
    }

    /** Whether the head is still open to be changed. */
    final boolean isOpen() {
        return open;
    }

    /** Whether it is, and the container hasn't sent it either. */
    final boolean isUnsent() {
        return open && !container.isCommitted();
    }

    /** Whether the page's headers of version and length are no longer true. */
    final boolean isEdited() {
        return changed;
    }

    /** Whether the body was HTML to be shown. */
    final boolean isPage() {
        return verdict.isPage();
    }

    /** Whether it was such a page, and one that others may keep, the same for everybody. */
    final boolean isShared() {
        return verdict == Verdict.SHARED_PAGE;
    }

    /** What kept the page from being edited. */
    final Optional<Finding> obstacle() {
        return Optional.ofNullable(verdict.obstacle());
    }

    /** Takes note of a header that the page sets. A filter before us that compresses sets its own past us. */
    final void heard(@Nullable String header, @Nullable String value) {
        if (ENCODING.equalsIgnoreCase(header)) {
            encoded = value != null && !value.equalsIgnoreCase("identity");
        }
    }

    /** As {@link #abandon()}, with a head that is the visitor's alone. */
    final void abandonRemembering() {
        listener.settling(false);
        abandon();
    }

    /** The answer is a redirect whose head is the visitor's alone. */
    final void leave(@Nullable String location, int status) {
        listener.redirecting(location, status);
        abandonRemembering();
    }

    /** The answer is a redirect or an error after all: what was said of the page's head is no longer true. */
    final void abandon() {
        head = null;
        pass();
    }

    private void pass() {
        open = false;
        changed = false;
    }

    /**
     * Judges what the head says by now.
     *
     * @param readable whether a page would be read at all
     */
    final void judgeHead(boolean readable) {
        boolean page = readable && Eligibility.isPage(container) && !container.isCommitted();
        verdict = page ? Verdict.PAGE : Verdict.NO_PAGE;
        listener.settling(page);
        verdict = page ? eligibility.verdict(container, encoded) : verdict;
    }

    /**
     * The body begins.
     *
     * @param read whether it is read on its way, so that the head is yet to be {@linkplain #settle settled}
     */
    final void shut(boolean read) {
        open = false;
        changed = read;
        if (!read) {
            release(heldLength());
        }
    }

    /**
     * Settles the head of a page that is read. One whose only chunk holds no tag keeps it as it is, and so does one that is read
     * but not edited.
     *
     * @param length of the first chunk, in the body's bytes; unknown where it can't be told
     * @param editedLength of the same with what went in
     */
    final void settle(long length, long editedLength) {
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

    /**
     * The response ends without a body. With a length, the head alone was asked for, of a page whose length would have been another.
     *
     * @param read whether a body would have been read
     */
    final void endWithoutBody(boolean read) {
        boolean headAlone = read && heldLength() > 0;
        if (headAlone && verdict == Verdict.PAGE) {
            dropValidators();
            forbidRepeats();
        }
        release(read ? HeldHead.UNKNOWN : heldLength());
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

    /** Nothing of the head is settled from here on. */
    final void closeHead() {
        open = false;
    }

    /** What is the visitor's alone from here on may carry cookies. */
    final void forbidRepeats() {
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

    /** Starts over, with the same head or without it. */
    final void reopen(boolean withHead) {
        boolean lengthTold = changed && heldLength() != HeldHead.UNKNOWN;
        open = true;
        changed = false;
        verdict = Verdict.NO_PAGE;
        if (withHead) {
            encoded = false;
            head = null;
        } else if (lengthTold) {
            // Not where we told none: Open Liberty takes this for the length of an empty page.
            container.setContentLengthLong(HeldHead.UNKNOWN);
        }
    }
}
