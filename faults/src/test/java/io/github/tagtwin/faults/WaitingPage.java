package io.github.tagtwin.faults;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How many events wait in all queues of this process, as JMX has it. */
final class WaitingPage extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        try {
            response.getWriter().print(waiting());
        } catch (JMException gone) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static long waiting() throws JMException {
        MBeanServer figures = ManagementFactory.getPlatformMBeanServer();
        long waiting = 0;
        for (ObjectName one : figures.queryNames(new ObjectName("io.github.tagtwin:type=TagTwin,*"), null)) {
            waiting += (Long) figures.getAttribute(one, "Waiting");
        }
        return waiting;
    }
}
