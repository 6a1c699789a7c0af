package io.github.tagtwin.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the shop's servlets have in common: they find, change or redirect, and leave the page to a JSP. */
abstract class ShopServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    final Shop shop() {
        return Shop.in(getServletContext());
    }

    /** The product that the request names; empty where it names none that we sell. */
    final Optional<Product> product(HttpServletRequest request) {
        return shop().catalogue().find(parameter(request, "id"));
    }

    /** Hands a cart's lines and what they come to over to the page. */
    final void list(Cart cart, HttpServletRequest request) {
        List<OrderLine> lines = cart.lines(shop().catalogue());
        request.setAttribute("lines", lines);
        request.setAttribute("total", OrderLine.total(lines));
    }

    /** Fills a page from {@code WEB-INF/jsp}. Every page shows how full the cart is. */
    final void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("cartSize", ShopSession.of(request).cart().size());
        request.getRequestDispatcher("/WEB-INF/jsp/" + page).forward(request, response);
    }

    static void redirect(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + path);
    }

    /** A parameter as it was sent, or an empty string. */
    static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
