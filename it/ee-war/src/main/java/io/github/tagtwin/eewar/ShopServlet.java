package io.github.tagtwin.eewar;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code /shop/name?id=…}: takes an order in the way of that name, and shows the page that tells of it. */
public final class ShopServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String TAG_ID = "0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
    private static final String PAGE = "<!DOCTYPE html><html><head><title>Tea</title><script>"
            + "_lt('init', {customerType: 'lap', tagId: '" + TAG_ID + "'});_lt('send', 'pv', ['" + TAG_ID + "']);"
            + "_lt('send','cv',{type:'Purchase',value:620,currency:'TWD'},['" + TAG_ID + "']);"
            + "</script></head><body>";

    @Inject
    transient Orders orders;

    @Inject
    transient Transactions transactions;

    @Inject
    transient OrderBook book;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        String id = request.getParameter("id");
        String told = "";
        switch (request.getPathInfo()) {
            case "/injected":
                orders.record(id);
                break;
            case "/fired":
                orders.fire(id);
                break;
            case "/committed":
                transactions.begin();
                orders.fire(id);
                transactions.commit();
                break;
            case "/rolled-back":
                transactions.begin();
                orders.fire(id);
                transactions.rollBack();
                break;
            case "/committed-late":
                transactions.begin();
                orders.fire(id);
                response.getWriter().write(PAGE);
                response.flushBuffer();
                transactions.commit();
                return;
            case "/token":
                told = orders.token();
                break;
            case "/paid":
                transactions.begin();
                orders.pay(id, request.getParameter("token"));
                transactions.commit();
                break;
            case "/booked":
                if (!isBooked(id, request.getParameter("breakdown"))) {
                    response.sendError(HttpServletResponse.SC_CONFLICT);
                    return;
                }
                break;
            case "/outside":
                told = outside(id);
                break;
            default:
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
        }
        response.getWriter().write(PAGE + "<p>" + told + "</p></body></html>");
    }

    private boolean isBooked(String id, String breakdown) {
        try {
            book.take(id, breakdown);
            return true;
        } catch (Exception failed) {
            log("no order", failed);
            return false;
        }
    }

    // On a thread that answers no request, as a batch does.
    private String outside(String id) {
        try {
            CompletableFuture.runAsync(() -> orders.record(id)).join();
            return "recorded";
        } catch (CompletionException refused) {
            return String.valueOf(refused.getCause());
        }
    }
}
