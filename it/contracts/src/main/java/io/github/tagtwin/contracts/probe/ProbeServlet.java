package io.github.tagtwin.contracts.probe;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /probe/the-name-of-a-probe}: writes that page. */
public final class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /**
     * An application of this servlet's.
     *
     * @param filter what its descriptor says of filters
     */
    public static String descriptor(String filter) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="5.0">
            %s
              <servlet>
                <servlet-name>probe</servlet-name>
                <servlet-class>%s</servlet-class>
                <async-supported>true</async-supported>
              </servlet>
              <servlet-mapping>
                <servlet-name>probe</servlet-name>
                <url-pattern>/probe/*</url-pattern>
              </servlet-mapping>
            </web-app>
            """
                .formatted(filter, ProbeServlet.class.getName());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = path(request);
        for (Probe probe : Probes.ALL) {
            if (probe.path().equals(path)) {
                write(probe, request, response);
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static String path(HttpServletRequest request) {
        Object included = request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO);
        return "probe" + (included == null ? request.getPathInfo() : included);
    }

    private static void write(Probe probe, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            probe.write(request, response);
        } catch (IOException | RuntimeException | ServletException asIs) {
            throw asIs;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
