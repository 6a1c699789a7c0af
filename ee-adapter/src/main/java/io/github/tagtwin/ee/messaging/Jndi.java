package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.settings.SettingsException;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What the server has under a name that a setting tells. */
// Names come from the settings, which admit none but those of the server's own tree.
@SuppressWarnings("BanJNDI")
final class Jndi {
    private Jndi() {}

    /**
     * A resource of the server.
     *
     * @throws SettingsException if there is none of this name, or one of another kind
     */
    static <T> T find(String setting, String name, Class<T> kind) {
        Object found = found(setting, name, kind);
        if (!kind.isInstance(found)) {
            throw new SettingsException(setting + " is '" + name + "', which is a "
                    + found.getClass().getName() + ", and no " + kind.getName());
        }
        return kind.cast(found);
    }

    private static Object found(String setting, String name, Class<?> kind) {
        try {
            return new InitialContext().lookup(name);
        } catch (NamingException absent) {
            throw new SettingsException(setting + " is '" + name + "', where the server has no " + kind.getName() + ": "
                    + absent.getMessage());
        }
    }
}
