package io.github.tagtwin.faults;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Records as many conversions at once as a request may. */
final class BurstPage extends HttpServlet {
    static final int CONVERSIONS = 100;

    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (int number = 0; number < CONVERSIONS; number++) {
            LineConversions.of(request).record(Conversion.named("AddToCart"));
        }
        response.setContentType("text/plain");
        response.getWriter().print(CONVERSIONS);
    }
}
