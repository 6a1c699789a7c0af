package io.github.tagtwin.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/** A class of the shop's that is asked. Thread-safe as far as that class is; throws whatever it throws. */
final class ShopSign implements Sign {
    private final Predicate<HttpServletRequest> shop;

    private ShopSign(Predicate<HttpServletRequest> shop) {
        this.shop = shop;
    }

    /**
     * A class of the shop's.
     *
     * @param className a {@code Predicate<HttpServletRequest>} with a public constructor without parameters
     * @throws IllegalArgumentException if it isn't there, isn't such a class, or can't be made
     */
    // The shop declares what its predicate takes; a wrong one fails at the first request, which then has no consent.
    @SuppressWarnings("unchecked")
    static ShopSign of(String className, ClassLoader application) {
        try {
            Object made =
                    Class.forName(className, true, application).getConstructor().newInstance();
            return new ShopSign((Predicate<HttpServletRequest>) made);
        } catch (ReflectiveOperationException | LinkageError | ClassCastException unusable) {
            throw new IllegalArgumentException(
                    "consent-class is '" + className + "', which can't be used as a Predicate<HttpServletRequest>: "
                            + unusable,
                    unusable);
        }
    }

    @Override
    public Answer read(HttpServletRequest request) {
        return Answer.of(shop.test(request));
    }
}
