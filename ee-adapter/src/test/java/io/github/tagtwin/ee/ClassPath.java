package io.github.tagtwin.ee;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class path with only some of what the tests have, over the JDK's own classes. */
final class ClassPath {
    private final List<URL> places = new ArrayList<>();

    /** With the place that holds a class. */
    ClassPath with(Class<?> member) {
        places.add(member.getProtectionDomain().getCodeSource().getLocation());
        return this;
    }

    ClassPath with(Path directory) throws Exception {
        places.add(directory.toUri().toURL());
        return this;
    }

    /** The delay that an application with this class path reads. */
    String delayRead() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), platform())) {
            thread.setContextClassLoader(loader);
            Class<?> settings = loader.loadClass("io.github.tagtwin.settings.Settings");
            Object read = settings.getMethod("read", List.class).invoke(null, List.of());
            Object delivery = settings.getMethod("delivery").invoke(read);
            return delivery.getClass().getMethod("delay").invoke(delivery).toString();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ClassLoader platform() {
        return ClassLoader.getPlatformClassLoader();
    }
}
