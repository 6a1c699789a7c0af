package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.inject.Sighting;
import io.github.tagtwin.settings.TagMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * What goes into a page that others may keep, the same for everybody: the script that makes a key in each browser, and in
 * the mode {@code install} LINE Tag's base code, without a key.
 */
final class SharedInsertion implements Insertion {
    private final Tagging tagging;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private boolean added;
    private boolean blocked;
    private boolean leftToPage;

    SharedInsertion(Tagging tagging, HttpServletRequest request, HttpServletResponse response) {
        this.tagging = tagging;
        this.request = request;
        this.response = response;
    }

    @Override
    public String intoInit(char quote) {
        return "";
    }

    @Override
    public String atHeadStart() {
        String element = tagging.helper(request, response).orElse("");
        added = !element.isEmpty();
        blocked = !added;
        return element;
    }

    @Override
    public String atHeadEnd(Sighting seen) {
        return tagging.mode() == TagMode.INSTALL && added && !seen.any() && !leftToPage
                ? tagging.scriptNonce(request, response)
                        .map(nonce -> tagging.baseCode().element(nonce, "", List.of()))
                        .orElse("")
                : "";
    }

    /** The page prints LINE Tag's base code itself, so none is added. */
    void leaveTagToPage() {
        leftToPage = true;
    }

    /** Whether the script went in, so that browsers tell of the page themselves. */
    boolean isAdded() {
        return added;
    }

    /** Why no twin of the server's own making can be merged with what a tag on the page sends. */
    Finding reason() {
        if (blocked) {
            return Finding.CSP_INLINE;
        }
        return added ? Finding.CACHEABLE : Finding.NO_HEAD;
    }
}
