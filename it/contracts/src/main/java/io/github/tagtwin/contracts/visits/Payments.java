package io.github.tagtwin.contracts.visits;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.event.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Orders whose payment comes without the visitor. */
final class Payments {
    private Payments() {}

    /** What would be kept with the order. */
    static void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().write(LineConversions.of(request).visitorToken());
    }

    /** The payment service's call. */
    static void paid(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Conversion order = Conversion.named("Purchase")
                .orderId(request.getParameter("id"))
                .value(620)
                .currency("TWD");
        response.getWriter()
                .write(LineConversions.of(request.getServletContext())
                        .record(order, request.getParameter("token"))
                        .map(Refusal::code)
                        .orElse("taken"));
    }
}
