package io.github.tagtwin.servlet;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What we put onto a head: our cookies, as late as that. A failure of ours leaves the head as it is. */
final class OwnHeading implements PageBody.Heading {
    private final OwnCookies cookies;
    private final @Nullable Passage passage;
    private final Guard guard;

    /**
     * A heading.
     *
     * @param passage null where nothing was recorded
     */
    OwnHeading(OwnCookies cookies, @Nullable Passage passage, Guard guard) {
        this.cookies = cookies;
        this.passage = passage;
        this.guard = guard;
    }

    @Override
    public void settles(boolean isPage) {
        if (passage != null) {
            add(() -> passage.open(isPage));
        }
        guard.run("capture", cookies::put);
    }

    @Override
    public void redirects(@Nullable String location) {
        if (passage != null) {
            add(() -> passage.leave(location));
        }
    }

    private void add(Supplier<List<String>> more) {
        guard.run("record", () -> cookies.add(more.get()));
    }
}
