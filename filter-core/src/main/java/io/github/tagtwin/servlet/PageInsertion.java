package io.github.tagtwin.servlet;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.inject.Hook;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.inject.Sighting;
import io.github.tagtwin.settings.TagMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What goes into one page, by the mode: the key into each {@code init}, and a script of our own where the mode has one. */
final class PageInsertion implements Insertion {
    private final Page page;
    private final Tagging tagging;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final SharedInsertion shared;
    private final Set<String> printed = new HashSet<>();
    private boolean added;
    private boolean blocked;
    private boolean leftToPage;

    PageInsertion(Page page, Tagging tagging, HttpServletRequest request, HttpServletResponse response) {
        this.page = page;
        this.tagging = tagging;
        this.request = request;
        this.response = response;
        this.shared = new SharedInsertion(tagging, request, response);
    }

    @Override
    public SharedInsertion forEverybody() {
        return shared;
    }

    @Override
    public String intoInit(char quote) {
        return isHooked() || page.isWithdrawn() ? "" : options(quote);
    }

    @Override
    public boolean mayGoIntoHead() {
        return tagging.mode() != TagMode.AUGMENT;
    }

    @Override
    public String atHeadStart() {
        return tagging.mode() == TagMode.HOOK
                ? added(nonce -> Hook.element(nonce, page.settledKey(), externalId()))
                : "";
    }

    @Override
    public String atHeadEnd(Sighting seen) {
        return tagging.mode() == TagMode.INSTALL && !seen.any() && !leftToPage ? added(this::baseCode) : "";
    }

    /** The page prints LINE Tag's base code itself, so none is added. */
    void leaveTagToPage() {
        leftToPage = true;
        shared.leaveTagToPage();
    }

    /** The page prints a conversion behind a tag of ours. */
    void print(String conversion) {
        printed.add(conversion);
    }

    /** Whether a script of ours keys every LINE Tag that may come later, however it is started. */
    boolean isHooked() {
        return added && tagging.mode() == TagMode.HOOK;
    }

    /** Whether LINE Tag is there by a script of ours. */
    boolean isInstalled() {
        return added && tagging.mode() == TagMode.INSTALL;
    }

    /** Whether tags that may come later go unkeyed, since our script found no place. */
    boolean isMissing() {
        return tagging.mode() == TagMode.HOOK && !added;
    }

    /** Whether the page's Content-Security-Policy kept our script out. */
    boolean isBlocked() {
        return blocked;
    }

    /** Whether the browser may send a conversion of this name: what we didn't print into a tag of ours, nobody sends. */
    boolean mayBeSent(String conversion) {
        return !isInstalled() || printed.contains(conversion);
    }

    /** The nonce for a script of ours; nothing where the page's Content-Security-Policy keeps it out. */
    Optional<String> nonce() {
        Optional<String> nonce = tagging.scriptNonce(request, response);
        blocked = nonce.isEmpty();
        return nonce;
    }

    Tagging tagging() {
        return tagging;
    }

    private String added(Function<String, String> element) {
        if (page.isWithdrawn()) {
            return "";
        }
        Optional<String> nonce = nonce();
        added = nonce.isPresent();
        return nonce.map(element).orElse("");
    }

    private String baseCode(String nonce) {
        String options = options('\'');
        PrintedConversions conversions = PrintedConversions.of(page);
        printed.addAll(conversions.names());
        return tagging.baseCode().element(nonce, options, conversions.options());
    }

    /** Whether LINE Tag is on a page, or may come there. */
    boolean mayHold(Optional<Sighting> seen) {
        return tagging.mode() != TagMode.AUGMENT || seen.filter(Sighting::any).isPresent();
    }

    /** What stands first in an {@code init} call's options. */
    String options(char quote) {
        String external = externalId().isEmpty() ? "" : "externalId:" + quote + externalId() + quote + ",";
        return "deduplicationKey:" + quote + page.settledKey() + quote + "," + external;
    }

    private String externalId() {
        return page.user().get(UserField.EXTERNAL_ID).orElse("");
    }
}
