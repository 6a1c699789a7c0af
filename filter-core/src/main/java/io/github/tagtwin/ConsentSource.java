package io.github.tagtwin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A shop's own knowledge of its visitors' consent, in addition to the places that the settings name. On a Jakarta EE
 * server it is a bean, taken up by the adapter's jar:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class BannerConsent implements ConsentSource {
 *     @Inject Banner banner;
 *
 *     public Optional<Boolean> agreed(HttpServletRequest request) {
 *         return banner.answerOf(request);
 *     }
 * }
 * }</pre>
 *
 * <p>Asked once a request before anything is kept, where the setting {@code consent} is {@code required} or
 * {@code opt-out}, and so for many requests at once: it has to be thread-safe, and quick. Where it throws, no consent is
 * assumed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ConsentSource {
    /**
     * What the visitor has answered.
     *
     * @return true for a yes; false for a no, after which what is known of the visitor goes; empty where there is no
     *     answer, so that other places count
     */
    Optional<Boolean> agreed(HttpServletRequest request);
}
