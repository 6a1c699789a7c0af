package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What we put onto a head, as late as may be: our cookies, and a mark on its entity tag. A failure of ours leaves it as it is. */
final class OwnHead implements HeadListener {
    private final HttpServletResponse response;
    private final OwnCookies cookies;
    private final @Nullable Passage passage;
    private final @Nullable EntityTags tags;
    private final Guard guard;

    /**
     * A head.
     *
     * @param passage null where nothing was recorded
     * @param tags null where nothing goes into the page
     */
    OwnHead(
            HttpServletResponse response,
            OwnCookies cookies,
            @Nullable Passage passage,
            @Nullable EntityTags tags,
            Guard guard) {
        this.response = response;
        this.cookies = cookies;
        this.passage = passage;
        this.tags = tags;
        this.guard = guard;
    }

    @Override
    public void settling(boolean isPage) {
        if (passage != null) {
            add(() -> passage.open(isPage));
        }
        guard.run("capture", cookies::put);
    }

    @Override
    public void redirecting(@Nullable String location, int status) {
        if (passage != null) {
            add(() -> passage.leave(location, status));
        }
    }

    @Override
    public void settled(boolean shared) {
        if (tags != null) {
            tags.mark(response, shared);
        }
    }

    private void add(Supplier<List<String>> more) {
        guard.run("record", () -> cookies.add(more.get()));
    }
}
