package io.github.tagtwin.inject;

import io.github.tagtwin.event.DeduplicationKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The deduplication key of one page: LINE Tag takes a single one in its {@code init}, for the page view and for every
 * conversion after it. Open until first needed; the first conversion with a business id names it; then it stands.
 *
 * <p>Not thread-safe, as a request isn't.
 */
public final class PageKey {
    private final Supplier<DeduplicationKey> random;
    private @Nullable DeduplicationKey key;
    private boolean settled;

    /**
     * A key that is still open.
     *
     * @param random makes a key for pages that nobody names
     */
    public PageKey(Supplier<DeduplicationKey> random) {
        this.random = random;
    }

    /** Names the page by a business id's key, unless it has a name; true if the page now bears this key. */
    public boolean name(DeduplicationKey business) {
        if (key == null) {
            key = business;
        }
        return business.equals(key);
    }

    /** The key, from now on unchanging. */
    public DeduplicationKey settle() {
        if (key == null) {
            key = random.get();
        }
        settled = true;
        return key;
    }

    /** Whether somebody has seen the key: it is in the page. */
    public boolean isSettled() {
        return settled;
    }
}
