package io.github.tagtwin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A shop's own knowledge of who its visitors are, so that no page has to tell by {@link LineConversions#visitor}. On a
 * Jakarta EE server it is a bean, taken up by the adapter's jar:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Members implements VisitorSource {
 *     @Inject CurrentMember member;
 *
 *     public Visitor visitor(HttpServletRequest request) {
 *         return member.isLoggedIn() ? Visitor.unknown().email(member.email()) : Visitor.unknown();
 *     }
 * }
 * }</pre>
 *
 * <p>Asked at most once a request, only with consent, and only where an event needs it: while the page is written, or at
 * its end. Not where the request itself tells by {@code visitor(…)}. Many requests ask at once: it has to be thread-safe,
 * and quick. Where it throws, the visitor counts as unknown.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface VisitorSource {
    /**
     * Who the visitor is.
     *
     * @return {@link Visitor#unknown()} where nobody knows, so that what was told earlier in the session counts
     */
    Visitor visitor(HttpServletRequest request);
}
