package io.github.tagtwin.servlet;

import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.inject.Sighting;
import io.github.tagtwin.ledger.Placement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a page came out, once it is written. Immutable as soon as the page is. */
final class PageEnd {
    private final @Nullable PageBody body;
    private final @Nullable PageInsertion insertion;
    private final boolean delivered;

    private PageEnd(@Nullable PageBody body, @Nullable PageInsertion insertion, boolean delivered) {
        this.body = body;
        this.insertion = insertion;
        this.delivered = delivered;
    }

    /** An answer that nobody read on its way: no page, or one that prints its key itself. */
    static PageEnd unread(boolean delivered) {
        return new PageEnd(null, null, delivered);
    }

    /** A body that was written, to a browser that was there to see it or not. */
    static PageEnd of(PageBody body, PageInsertion insertion, boolean delivered) {
        return new PageEnd(body, insertion, delivered);
    }

    /** Whether the answer went out whole, as a page where it was read. */
    boolean isDelivered() {
        return delivered && (body == null || body.isPage());
    }

    /** Whether a visitor has got the answer, of whatever kind it was. */
    boolean isVisit() {
        return delivered;
    }

    /** How the page's key came to the browser, where the page is keyed. */
    Placement placement() {
        if (ownKey().isPresent()) {
            return Placement.FOUND;
        }
        if (insertion != null && (insertion.isHooked() || insertion.isInstalled())) {
            return insertion.isHooked() ? Placement.HOOKED : Placement.INSTALLED;
        }
        return body != null && body.insertions() > 0 ? Placement.INSERTED : Placement.PRINTED;
    }

    boolean isPage() {
        return body != null && body.isPage();
    }

    /** What was seen of LINE Tag. */
    Optional<Sighting> sighting() {
        return body == null ? Optional.empty() : body.sighting();
    }

    /** Whether LINE Tag was given our key, or will be. */
    boolean isKeyed() {
        return insertion != null
                && body != null
                && (body.insertions() > 0 || insertion.isHooked() || insertion.isInstalled());
    }

    /** The key that the page sets itself, where it wins over ours in the browser. */
    Optional<DeduplicationKey> ownKey() {
        return isHooked() ? Optional.empty() : sighting().flatMap(Sighting::ownKey);
    }

    /** Whether a browser with LINE Tag may send a conversion of this name. */
    boolean mayBeSent(String conversion) {
        return insertion == null || insertion.mayBeSent(conversion);
    }

    /** Whether the page's policy forbids the script that the mode adds. */
    boolean isScriptBlocked() {
        return insertion != null && insertion.isBlocked();
    }

    /** Whether its browsers tell of the page themselves, whoever sees it: others may keep it. */
    boolean isCollected() {
        return body != null
                && body.isShared()
                && insertion != null
                && insertion.forEverybody().isAdded();
    }

    private boolean isHooked() {
        return insertion != null && insertion.isHooked();
    }

    /** Whether LINE Tag is there, or may be, and can't be given a key that we know. */
    boolean isUnkeyed() {
        return reason() != null;
    }

    Finding reasonUnkeyed() {
        Finding reason = reason();
        return reason == null ? Finding.NO_TAG : reason;
    }

    private @Nullable Finding reason() {
        if (isHooked()) {
            return null;
        }
        if (insertion != null && body != null && body.isShared()) {
            return insertion.mayHold(sighting()) ? insertion.forEverybody().reason() : null;
        }
        if (insertion != null && isPage() && insertion.isMissing()) {
            return insertion.isBlocked() ? Finding.CSP_INLINE : Finding.NO_HEAD;
        }
        if (body != null && body.hasFailed() && body.insertions() == 0) {
            return Finding.UNREAD;
        }
        Sighting seen = sighting().orElse(null);
        if (body == null || seen == null) {
            return body == null ? null : body.obstacle().orElse(null);
        }
        if (seen.any() && body.obstacle().isPresent()) {
            return body.obstacle().get();
        }
        return seen.hasVariableOptions()
                ? Finding.VARIABLE_OPTIONS
                : seen.hasUnknownKey() ? Finding.UNKNOWN_KEY : seen.parked() ? Finding.PARKED : null;
    }
}
