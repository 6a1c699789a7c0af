package io.github.tagtwin.servlet;

import io.github.tagtwin.LineConversions;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.rules.Rules;
import io.github.tagtwin.settings.ConsentMode;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Gives each LINE Tag event of a shop its twin: the same event, under the same deduplication key, sent by the server to
 * LINE's Conversion API. LINE counts the two once, and the one alone where a browser hides the other.
 *
 * <h2>Installing</h2>
 *
 * <p>Put the jar into {@code WEB-INF/lib}. Its own descriptor maps this filter, named {@code tagtwin}, to every address;
 * a {@code filter-mapping} for that name in the shop's {@code web.xml} takes its place. Then set the LINE Tag ID and the
 * access token that LINE Business Manager issued:
 *
 * <pre>{@code
 * <filter>
 *   <filter-name>tagtwin</filter-name>
 *   <filter-class>io.github.tagtwin.servlet.LineConversionFilter</filter-class>
 *   <async-supported>true</async-supported>
 *   <init-param><param-name>line-tag-id</param-name><param-value>…</param-value></init-param>
 *   <init-param><param-name>access-token</param-name><param-value>…</param-value></init-param>
 * </filter>
 * }</pre>
 *
 * <p>Better keep the token out of the descriptor: every setting may also be a system property
 * ({@code tagtwin.access-token}), an environment variable ({@code TAGTWIN_ACCESS_TOKEN}), or stand in a file or in JNDI.
 * {@link Settings} tells the places and their order. Without LINE Tag ID or token the filter stands aside and says so in
 * one line.
 *
 * <h2>What it does to a page</h2>
 *
 * <p>Writes {@code deduplicationKey:'…',} first into the options of each {@code _lt('init', {…})} in an HTML page, as the
 * page streams by, and makes such a page {@code Cache-Control: private, no-cache}, so that its key isn't shown twice. All
 * else stays byte for byte as it is. Whatever fails here, the page goes on.
 *
 * <h2>When not to use it</h2>
 *
 * <p>Outside of a filter that compresses: map it behind such a filter, so that it sees the page before it is compressed.
 * Pages that others may cache are left alone.
 *
 * <p>Thread-safe, as the container demands.
 *
 * @since 0.1.0
 */
public final class LineConversionFilter implements Filter {
    private static final System.Logger LOG = System.getLogger(LineConversionFilter.class.getName());

    /** The context attribute that holds the application's one instance. */
    static final String RUNNING = "io.github.tagtwin.running";

    private @Nullable TagTwin twin;
    private @Nullable ServletContext owned;

    /**
     * Reads the settings and starts; a second filter of an application shares what the first one has started.
     *
     * @throws ServletException if a setting is unknown or impossible; the message names it
     */
    @Override
    public void init(FilterConfig config) throws ServletException {
        Object running = config.getServletContext().getAttribute(RUNNING);
        if (running instanceof TagTwin) {
            share((TagTwin) running, config);
            return;
        }
        try {
            start(LiveSettings.read(OwnSettings.of(config)), config.getServletContext());
        } catch (SettingsException | IllegalArgumentException impossible) {
            String reason = "TagTwin can't start: " + impossible.getMessage();
            // Some servers keep to themselves why a filter didn't load.
            LOG.log(System.Logger.Level.ERROR, reason);
            throw new ServletException(reason, impossible);
        }
    }

    private void share(TagTwin running, FilterConfig config) {
        twin = running;
        LOG.log(
                System.Logger.Level.WARNING,
                "TagTwin runs in " + DataDirectory.nameOf(config.getServletContext()) + " already; the filter '"
                        + config.getFilterName()
                        + "' shares it, and its own init-params aren't read. Name the one filter"
                        + " 'tagtwin'; see docs/troubleshooting.md#two-filters");
    }

    private void start(LiveSettings live, ServletContext application) {
        Settings settings = live.now();
        Rules rules = Rules.of(settings);
        Companions beside = Companions.load();
        Consent consent = Consent.of(
                settings,
                application.getClassLoader(),
                beside.consent(settings.visitor().consent() != ConsentMode.OFF));
        Taggings taggings = new Taggings(settings);
        if (!taggings.isEmpty()) {
            application.setAttribute(TagPrinter.ATTRIBUTE, new PlainPrinter(taggings, consent));
        }
        if (settings.isComplete()) {
            twin = TagTwin.start(live, consent, rules, beside, application);
            owned = application;
            application.setAttribute(RUNNING, twin);
            application.setAttribute(LineConversions.ATTRIBUTE, twin.later());
            twin.tellStarted();
        } else {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "TagTwin stands aside in " + DataDirectory.nameOf(application) + ": not set: "
                            + String.join(", ", settings.missing())
                            + ", which takes a restart; set: " + settings
                            + "; see docs/troubleshooting.md#stands-aside");
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        TagTwin running = twin;
        if (running != null && running.answers(request, response)) {
            return;
        }
        Exchange exchange = running == null ? null : running.exchange(request, response);
        if (running == null || exchange == null) {
            chain.doFilter(request, response);
        } else {
            running.run(exchange, chain);
        }
    }

    /** Stops within 5 s; what is queued is sent after the next start. A filter that shares leaves it to the other. */
    @Override
    public void destroy() {
        if (twin != null && owned != null) {
            owned.removeAttribute(LineConversions.ATTRIBUTE);
            owned.removeAttribute(RUNNING);
            twin.close();
        }
    }
}
