package io.github.tagtwin.contracts.probe;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code /probe/the-name-of-a-probe}: writes that page. Another servlet of this class writes one page alone. */
public final class ProbeServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String JAKARTA = "xmlns='https://jakarta.ee/xml/ns/jakartaee' version='5.0'";
    private static final String JAVAX = "xmlns='http://xmlns.jcp.org/xml/ns/javaee' version='3.1'";
    private static final boolean IS_JAKARTA = HttpServlet.class.getName().startsWith("jakarta.");

    /**
     * An application of this servlet's.
     *
     * @param filter what its descriptor says of filters
     */
    public static String descriptor(String filter) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app %s>
            %s
              <servlet>
                <servlet-name>probe</servlet-name>
                <servlet-class>%s</servlet-class>
                <async-supported>true</async-supported>
              </servlet>
              <servlet>
                <servlet-name>named</servlet-name>
                <servlet-class>%s</servlet-class>
                <init-param>
                  <param-name>probe</param-name>
                  <param-value>probe/writer-in-odd-chunks</param-value>
                </init-param>
                <async-supported>true</async-supported>
              </servlet>
              <servlet-mapping>
                <servlet-name>probe</servlet-name>
                <url-pattern>/probe/*</url-pattern>
              </servlet-mapping>
              <error-page>
                <error-code>409</error-code>
                <location>/probe/error-page</location>
              </error-page>
              <error-page>
                <exception-type>%s</exception-type>
                <location>/probe/error-page</location>
              </error-page>
            </web-app>
            """
                .formatted(
                        IS_JAKARTA ? JAKARTA : JAVAX,
                        filter,
                        ProbeServlet.class.getName(),
                        ProbeServlet.class.getName(),
                        ErrorProbes.Shown.class.getName());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Probe> probe = Probes.at(path(request));
        if (probe.isPresent()) {
            write(probe.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String path(HttpServletRequest request) {
        String named = getInitParameter("probe");
        if (named != null) {
            return named;
        }
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
