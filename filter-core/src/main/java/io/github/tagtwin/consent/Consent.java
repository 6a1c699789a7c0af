package io.github.tagtwin.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/**
 * Asks the shop whether a visitor has agreed; without a class of the shop's, everybody has.
 *
 * <p>Thread-safe as far as the shop's class is.
 */
public final class Consent {
    private final Predicate<HttpServletRequest> shop;

    private Consent(Predicate<HttpServletRequest> shop) {
        this.shop = shop;
    }

    /** Everybody has agreed. */
    public static Consent ofAll() {
        return new Consent(request -> true);
    }

    /**
     * Asks a class of the shop's.
     *
     * @param className a {@code Predicate<HttpServletRequest>} with a public constructor without parameters
     * @throws IllegalArgumentException if it isn't there, isn't such a class, or can't be made
     */
    // The shop declares what its predicate takes; a wrong one fails at the first request, which then has no consent.
    @SuppressWarnings("unchecked")
    public static Consent askedOf(String className, ClassLoader application) {
        try {
            Object made =
                    Class.forName(className, true, application).getConstructor().newInstance();
            return new Consent((Predicate<HttpServletRequest>) made);
        } catch (ReflectiveOperationException | LinkageError | ClassCastException unusable) {
            throw new IllegalArgumentException(
                    "consent is '" + className + "', which can't be used as a Predicate<HttpServletRequest>: "
                            + unusable,
                    unusable);
        }
    }

    /** Whether the visitor has agreed to being counted; throws whatever the shop's class throws. */
    public boolean isGiven(HttpServletRequest request) {
        return shop.test(request);
    }
}
