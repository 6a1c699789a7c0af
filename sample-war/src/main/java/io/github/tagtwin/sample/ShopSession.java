package io.github.tagtwin.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the shop keeps of a visitor between two pages: the cart, and the member's number. Looking doesn't start a session. */
final class ShopSession {
    private static final String CART = "shop.cart";
    private static final String MEMBER = "shop.member";

    private final HttpServletRequest request;

    private ShopSession(HttpServletRequest request) {
        this.request = request;
    }

    static ShopSession of(HttpServletRequest request) {
        return new ShopSession(request);
    }

    Cart cart() {
        Object found = get(CART);
        return found instanceof Cart ? (Cart) found : Cart.empty();
    }

    void keep(Cart cart) {
        request.getSession().setAttribute(CART, cart);
    }

    Optional<String> memberId() {
        return Optional.ofNullable((String) get(MEMBER));
    }

    /** From here on the session knows a person: it gets an id that nobody could have planted. */
    void join(String memberId) {
        request.getSession().setAttribute(MEMBER, memberId);
        request.changeSessionId();
    }

    private @Nullable Object get(String name) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }
}
