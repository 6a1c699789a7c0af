package io.github.tagtwin.undertow;

import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ErrorPage;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.api.ServletInfo;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A WAR, unpacked, with its descriptor read as far as our applications need it. */
final class Application {
    private static final String FRAGMENT = "META-INF/web-fragment.xml";

    private final Path directory;
    private final ClassLoader loader;
    private final Tree descriptor;

    private Application(Path directory, ClassLoader loader, Tree descriptor) {
        this.directory = directory;
        this.loader = loader;
        this.descriptor = descriptor;
    }

    static Application unpacked(Path war, Path directory) throws Exception {
        try (ZipInputStream files = new ZipInputStream(Files.newInputStream(war))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                unpack(file, files, directory.resolve(file.getName()));
            }
        }
        try (InputStream xml = Files.newInputStream(directory.resolve("WEB-INF/web.xml"))) {
            return new Application(directory, loader(directory.resolve("WEB-INF")), Tree.read(xml));
        }
    }

    private static void unpack(ZipEntry file, InputStream content, Path target) throws IOException {
        if (file.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        Files.setLastModifiedTime(target, file.getLastModifiedTime());
    }

    private static ClassLoader loader(Path inside) throws IOException {
        Path libraries = Files.createDirectories(inside.resolve("lib"));
        try (Stream<Path> jars = Files.list(libraries)) {
            Stream<Path> all = Stream.concat(Stream.of(inside.resolve("classes")), jars);
            return new ChildFirst(all.map(Application::address).toArray(URL[]::new));
        }
    }

    private static URL address(Path path) {
        try {
            return path.toUri().toURL();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    DeploymentInfo at(String contextPath) throws Exception {
        DeploymentInfo application = Servlets.deployment()
                .setClassLoader(loader)
                .setContextPath(contextPath)
                .setDeploymentName(contextPath)
                .setResourceManager(new PathResourceManager(directory));
        descriptor
                .all("context-param")
                .forEach(parameter ->
                        application.addInitParameter(parameter.text("param-name"), parameter.text("param-value")));
        for (Tree servlet : descriptor.all("servlet")) {
            application.addServlet(servlet(servlet));
        }
        for (Tree filter : descriptor.all("filter")) {
            application.addFilter(
                    new FilterInfo(filter.text("filter-name"), type(filter.text("filter-class"), Filter.class))
                            .setAsyncSupported(true));
        }
        for (Tree mapping : mappings()) {
            map(mapping, application);
        }
        for (Tree page : descriptor.all("error-page")) {
            application.addErrorPage(errorPage(page));
        }
        return application;
    }

    private ServletInfo servlet(Tree servlet) throws Exception {
        ServletInfo info = new ServletInfo(
                        servlet.text("servlet-name"), type(servlet.text("servlet-class"), Servlet.class))
                .setAsyncSupported(true);
        servlet.all("init-param")
                .forEach(parameter -> info.addInitParam(parameter.text("param-name"), parameter.text("param-value")));
        descriptor.all("servlet-mapping").stream()
                .filter(mapping -> mapping.text("servlet-name").equals(info.getName()))
                .forEach(mapping -> info.addMapping(mapping.text("url-pattern")));
        return info;
    }

    // A fragment's mappings are those of the filters that the application names without mapping them.
    private List<Tree> mappings() throws Exception {
        List<Tree> own = descriptor.all("filter-mapping");
        try (InputStream fragment = loader.getResourceAsStream(FRAGMENT)) {
            return own.isEmpty() && fragment != null ? Tree.read(fragment).all("filter-mapping") : own;
        }
    }

    private static void map(Tree mapping, DeploymentInfo application) {
        List<String> dispatchers =
                mapping.all("dispatcher").stream().map(Tree::text).toList();
        for (String dispatcher : dispatchers.isEmpty() ? List.of("REQUEST") : dispatchers) {
            application.addFilterUrlMapping(
                    mapping.text("filter-name"), mapping.text("url-pattern"), DispatcherType.valueOf(dispatcher));
        }
    }

    private ErrorPage errorPage(Tree page) throws Exception {
        String location = page.text("location");
        return page.all("error-code").isEmpty()
                ? Servlets.errorPage(location, type(page.text("exception-type"), Throwable.class))
                : Servlets.errorPage(location, Integer.parseInt(page.text("error-code")));
    }

    private <T> Class<? extends T> type(String name, Class<T> kind) throws ClassNotFoundException {
        return loader.loadClass(name).asSubclass(kind);
    }

    /** The application's own classes before those of this module, which has the contracts' too. */
    private static final class ChildFirst extends URLClassLoader {
        ChildFirst(URL[] path) {
            super(path, Application.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known == null && name.startsWith("io.github.tagtwin.")) {
                    known = findClass(name);
                }
                return known == null ? super.loadClass(name, resolve) : known;
            }
        }
    }
}
