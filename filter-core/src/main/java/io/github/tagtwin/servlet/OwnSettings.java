package io.github.tagtwin.servlet;

import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.SettingsException;
import io.github.tagtwin.settings.SettingsSource;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What an application brings of settings itself: in its descriptor, and in a file within it. */
final class OwnSettings {
    private static final String FILE = "/WEB-INF/tagtwin.properties";

    private OwnSettings() {}

    /**
     * The places, in the order in which they win.
     *
     * @throws SettingsException if the file can't be read
     */
    static List<SettingsSource> of(FilterConfig filter) {
        ServletContext application = filter.getServletContext();
        return List.of(
                NamedTexts.prefixed(
                        "context-param", texts(application.getInitParameterNames(), application::getInitParameter)),
                NamedTexts.plain("init-param", texts(filter.getInitParameterNames(), filter::getInitParameter)),
                file(application));
    }

    private static SettingsSource file(ServletContext application) {
        try (InputStream content = application.getResourceAsStream(FILE)) {
            return content == null ? NamedTexts.plain(FILE, Map.of()) : NamedTexts.properties(FILE, content);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SettingsException(FILE + " can't be read: " + unreadable);
        }
    }

    private static Map<String, String> texts(Enumeration<String> names, Function<String, String> text) {
        Map<String, String> texts = new TreeMap<>();
        Collections.list(names).forEach(name -> texts.put(name, text.apply(name)));
        return texts;
    }
}
