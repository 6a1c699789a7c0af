package io.github.tagtwin.contracts.visits;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Orders, each answered by a redirect to {@code to}. */
final class Orders {
    private Orders() {}

    static void place(HttpServletRequest request, HttpServletResponse response) throws IOException {
        record(request);
        response.sendRedirect(request.getParameter("to"));
    }

    static void placeByStatus(HttpServletRequest request, HttpServletResponse response) {
        record(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/visit/" + request.getParameter("to"));
    }

    /** On to the next address, with nothing recorded. */
    static void goOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getParameter("to"));
    }

    private static void record(HttpServletRequest request) {
        String id = request.getParameter("id");
        Conversion order = Conversion.named("Purchase").value(620).currency("TWD");
        LineConversions.of(request).record(id == null ? order : order.orderId(id));
    }
}
