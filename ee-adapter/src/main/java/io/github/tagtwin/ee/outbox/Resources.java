package io.github.tagtwin.ee.outbox;

import io.github.tagtwin.settings.SettingsException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the server has under names in JNDI, as the thread's application sees them. */
// The names are the operator's and the server's, and no visitor's word gets into them.
@SuppressWarnings("BanJNDI")
final class Resources {
    private static final String SETTING = "outbox-data-source";

    private Resources() {}

    /**
     * What has this name.
     *
     * @throws SettingsException if nothing has, or something else
     */
    static <T> T named(String name, Class<T> type) {
        Object found;
        try {
            found = new InitialContext().lookup(name);
        } catch (NamingException absent) {
            throw new SettingsException(SETTING + ": the server has no " + name + " (" + absent + ")");
        }
        if (!type.isInstance(found)) {
            throw new SettingsException(SETTING + ": what the server has as " + name + " is no " + type.getName());
        }
        return type.cast(found);
    }
}
