package io.github.tagtwin.faults;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LineConversions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page that thanks for an order: records the purchase, and shows LINE Tag. */
final class OrderPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = String.valueOf(request.getParameter("id"));
        LineConversions.of(request)
                .record(Conversion.named("Purchase").orderId(id).value(100).currency("TWD"));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(
                        """
                <!DOCTYPE html>
                <html><head><title>Thank you</title>
                <script>
                  _lt('init', {customerType: 'lap', tagId: '%s'});
                  _lt('send', 'pv', ['%s']);
                  _lt('send', 'cv', {type: 'Purchase', value: 100, currency: 'TWD'}, ['%s']);
                </script>
                </head><body><p>Thank you for your order.</p></body></html>
                """
                                .formatted(Shop.LINE_TAG_ID, Shop.LINE_TAG_ID, Shop.LINE_TAG_ID));
    }
}
