package io.github.tagtwin.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /cart}: shows the cart; a POST with {@code id} and {@code quantity} adds to it, or with {@code action=set} corrects it. */
public final class CartServlet extends ShopServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Cart cart = ShopSession.of(request).cart();
        list(cart, request);
        show(cart.isEmpty() ? "cart-empty.jsp" : "cart.jsp", request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        product(request).ifPresent(product -> change(product, request));
        redirect("/cart", request, response);
    }

    private static void change(Product product, HttpServletRequest request) {
        ShopSession session = ShopSession.of(request);
        Cart cart = session.cart();
        int quantity = quantity(request);
        session.keep(
                "set".equals(request.getParameter("action"))
                        ? cart.with(product, quantity)
                        : cart.plus(product, quantity));
    }

    /** One piece, unless the request names another number. */
    private static int quantity(HttpServletRequest request) {
        String typed = parameter(request, "quantity");
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 1;
    }
}
