package io.github.tagtwin.faults;

import io.github.tagtwin.servlet.LineConversionFilter;
import jakarta.servlet.DispatcherType;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/**
 * A shop in Jetty, at free ports of {@code 127.0.0.1}: as many equal contexts as the argument says, one beside the other
 * on a port each. Told {@code redeploy}, it stops and starts the first.
 */
final class ShopProgram {
    private static final String HOST = "127.0.0.1";

    private ShopProgram() {}

    public static void main(String... arguments) throws Exception {
        Naming.install();
        Server server = new Server();
        ContextHandlerCollection contexts = new ContextHandlerCollection();
        int wanted = Integer.parseInt(arguments[0]);
        for (int number = 0; number < wanted; number++) {
            server.addConnector(connector(server, number));
            contexts.addHandler(context(number));
        }
        server.setHandler(contexts);
        server.setStopAtShutdown(true);
        server.start();
        for (var connector : server.getConnectors()) {
            System.out.println(Shop.READY + "http://" + HOST + ":" + ((ServerConnector) connector).getLocalPort());
        }
        takeOrders(server.getDescendants(ServletContextHandler.class));
    }

    private static ServerConnector connector(Server server, int number) {
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setName("c" + number);
        connector.setHost(HOST);
        connector.setPort(0);
        return connector;
    }

    private static ServletContextHandler context(int number) {
        ServletContextHandler context = new ServletContextHandler();
        context.setContextPath("/");
        context.setVirtualHosts(List.of("@c" + number));
        FilterHolder filter = new FilterHolder(LineConversionFilter.class);
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new OrderPage()), "/order");
        context.addServlet(new ServletHolder(new BurstPage()), "/burst");
        context.addServlet(new ServletHolder(new WaitingPage()), "/waiting");
        return context;
    }

    private static void takeOrders(List<ServletContextHandler> contexts) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order = orders.readLine();
        while (order != null) {
            if (order.equals(Shop.REDEPLOY)) {
                contexts.get(0).stop();
                contexts.get(0).start();
                System.out.println(Shop.REDEPLOYED);
            }
            order = orders.readLine();
        }
    }
}
