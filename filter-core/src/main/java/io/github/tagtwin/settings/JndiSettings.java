package io.github.tagtwin.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;

/** The application's own entries in JNDI, {@code java:comp/env/tagtwin/line-tag-id}, as they are at the start. */
// The entries are the server's and the application's own, and no visitor's word gets into a name.
@SuppressWarnings("BanJNDI")
final class JndiSettings {
    private static final System.Logger LOG = System.getLogger(JndiSettings.class.getName());
    private static final String CONTEXT = "java:comp/env/tagtwin";

    private JndiSettings() {}

    /**
     * What there is; nothing on a server without JNDI, or where it has no such entries.
     *
     * @throws SettingsException if entries are there and can't be read
     */
    static SettingsSource read() {
        try {
            Optional<Context> entries = entries();
            return NamedTexts.plain("JNDI", entries.isPresent() ? texts(entries.get()) : Map.of());
        } catch (NamingException unreadable) {
            throw new SettingsException(CONTEXT + " can't be read: " + unreadable.getClass());
        }
    }

    // Without JNDI: NoInitialContextException. Without its module: NoClassDefFoundError. Some servers throw their own.
    private static Optional<Context> entries() {
        try {
            return Optional.ofNullable((Context) new InitialContext().lookup(CONTEXT));
        } catch (NamingException | RuntimeException | LinkageError absent) {
            LOG.log(System.Logger.Level.DEBUG, "No settings from JNDI: {0}", absent.getClass());
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(Context entries) throws NamingException {
        Map<String, String> texts = new TreeMap<>();
        NamingEnumeration<NameClassPair> names = entries.list("");
        while (names.hasMore()) {
            String name = names.next().getName();
            texts.put(name, String.valueOf(entries.lookup(name)));
        }
        return texts;
    }
}
