package io.github.tagtwin.sample;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Opens the shop, and tells its pages which hosts LINE Tag comes from: {@code line-script-host} and
 * {@code line-image-host} of {@code web.xml}, or a system property of that name after {@code sample.}.
 */
public final class ShopListener implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Shop.open(context);
        context.setAttribute("root", context.getContextPath());
        context.setAttribute("lineScriptHost", setting(context, "line-script-host"));
        context.setAttribute("lineImageHost", setting(context, "line-image-host"));
    }

    private static String setting(ServletContext context, String name) {
        return System.getProperty("sample." + name, context.getInitParameter(name));
    }

    // Servlet 3.1 has no default for it.
    @Override
    public void contextDestroyed(ServletContextEvent event) {}
}
