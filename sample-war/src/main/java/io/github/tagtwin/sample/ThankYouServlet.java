package io.github.tagtwin.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /order/done?id=…}: thanks the buyer, and nobody else, for an order. */
public final class ThankYouServlet extends ShopServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Order> order = ownOrder(request);
        if (order.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute("order", order.get());
        show("thank-you.jsp", request, response);
    }

    private Optional<Order> ownOrder(HttpServletRequest request) {
        return ShopSession.of(request).memberId().flatMap(member -> shop().orders()
                .find(parameter(request, "id"), member));
    }
}
