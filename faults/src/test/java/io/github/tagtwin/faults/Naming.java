package io.github.tagtwin.faults;

import java.lang.reflect.Proxy;
import java.util.Map;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;

/** JNDI of a server that has been given some resources. */
final class Naming {
    private Naming() {}

    /** Gives this process what the system property names, if it is set. */
    static void install() throws Exception {
        String resources = System.getProperty(Resources.PROPERTY);
        if (resources != null) {
            var constructor = Class.forName(resources).getDeclaredConstructor();
            install(((Resources) constructor.newInstance()).byName());
        }
    }

    private static void install(Map<String, Object> byName) throws NamingException {
        Context context = (Context) Proxy.newProxyInstance(
                Naming.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    Object found = method.getName().equals("lookup") ? byName.get(String.valueOf(arguments[0])) : null;
                    if (found == null) {
                        throw new NameNotFoundException(method.getName());
                    }
                    return found;
                });
        NamingManager.setInitialContextFactoryBuilder(environment -> asked -> context);
    }
}
