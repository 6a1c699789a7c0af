package io.github.tagtwin.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /checkout}: asks who is buying; a POST places the order and goes on to the thank-you page. */
public final class CheckoutServlet extends ShopServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ask(CheckoutForm.blank(), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        CheckoutForm form = CheckoutForm.sent(request);
        if (form.isComplete() && !ShopSession.of(request).cart().isEmpty()) {
            Order order = place(form, request);
            redirect("/order/done?id=" + order.id(), request, response);
        } else {
            ask(form, request, response);
        }
    }

    private void ask(CheckoutForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Cart cart = ShopSession.of(request).cart();
        if (cart.isEmpty()) {
            redirect("/cart", request, response);
            return;
        }
        request.setAttribute("form", form);
        list(cart, request);
        show("checkout.jsp", request, response);
    }

    private Order place(CheckoutForm form, HttpServletRequest request) {
        ShopSession session = ShopSession.of(request);
        Order order = shop().orders()
                .place(form.buyer(memberId(session)), session.cart().lines(shop().catalogue()));
        session.keep(Cart.empty());
        return order;
    }

    private String memberId(ShopSession session) {
        return session.memberId().orElseGet(() -> newMember(session));
    }

    private String newMember(ShopSession session) {
        String id = shop().numbering().memberId();
        session.join(id);
        return id;
    }
}
