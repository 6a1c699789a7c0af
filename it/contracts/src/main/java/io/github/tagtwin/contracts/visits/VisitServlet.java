package io.github.tagtwin.contracts.visits;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** {@code /visit/name}: does what a shop does under that name. */
public final class VisitServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Map<String, Act> ACTS = Map.ofEntries(
            Map.entry("/order", Orders::place),
            Map.entry("/order-by-status", Orders::placeByStatus),
            Map.entry("/on", Orders::goOn),
            Map.entry("/consent", Members::answer),
            Map.entry("/login", Members::logIn),
            Map.entry("/renew", Members::renew),
            Map.entry("/logout", Members::logOut),
            Map.entry("/forget", Members::forget),
            Map.entry("/token", Payments::token),
            Map.entry("/paid", Payments::paid),
            Map.entry("/thanks", Pages::thanks),
            Map.entry("/tea", Pages::tea),
            Map.entry("/two-tags", Pages::twoTags),
            Map.entry("/untagged", Pages::untagged),
            Map.entry("/kept", Pages::kept),
            Map.entry("/data", Pages::data));

    /** What a shop does on a request. */
    @FunctionalInterface
    interface Act {
        void on(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Act act = ACTS.get(request.getPathInfo());
        if (act == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            act.on(request, response);
        }
    }

    /** The servlet and its mapping, for a descriptor. */
    public static String mapping() {
        return """
              <servlet>
                <servlet-name>visit</servlet-name>
                <servlet-class>%s</servlet-class>
                <async-supported>true</async-supported>
              </servlet>
              <servlet-mapping>
                <servlet-name>visit</servlet-name>
                <url-pattern>/visit/*</url-pattern>
              </servlet-mapping>
            """
                .formatted(VisitServlet.class.getName());
    }
}
