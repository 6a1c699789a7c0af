package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Finding;
import org.jspecify.annotations.Nullable;

/** What a response's head says of its body. */
enum Verdict {
    /** It isn't HTML to be shown, or must not be looked at. */
    NO_PAGE(null),
    /** A page that is edited, and the visitor's alone from then on. */
    PAGE(null),
    /** A page that is edited, and that others may keep, the same for everybody. */
    SHARED_PAGE(null),
    /** A page that is read alone: its policy knows its scripts by their hash. */
    HASHED_PAGE(Finding.CSP_HASH),
    /** A page that can't be read. */
    ENCODED_PAGE(Finding.ENCODED),
    /** A page that others may keep, and that is left as it is. */
    CACHEABLE_PAGE(Finding.CACHEABLE);

    private final @Nullable Finding obstacle;

    Verdict(@Nullable Finding obstacle) {
        this.obstacle = obstacle;
    }

    boolean isPage() {
        return this != NO_PAGE;
    }

    /** Whether the body is read on its way. */
    boolean isRead() {
        return isEdited() || this == HASHED_PAGE;
    }

    /** Whether something may go in. */
    boolean isEdited() {
        return this == PAGE || this == SHARED_PAGE;
    }

    /** What keeps a page from being edited. */
    @Nullable Finding obstacle() {
        return obstacle;
    }
}
