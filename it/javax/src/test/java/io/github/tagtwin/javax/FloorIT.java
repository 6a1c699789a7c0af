package io.github.tagtwin.javax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.tagtwin.LineConversions;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The twin against Servlet 3.1, which is on this module's class path, and nothing later. */
class FloorIT {
    private static final String SERVLET = "javax.servlet.";
    private static final String OURS = "io.github.tagtwin.";
    private static final String LIBRARIES = OURS + "lib.";

    private static Path twin;
    private static JavaClasses classes;

    @BeforeAll
    static void read() throws Exception {
        twin = Path.of(LineConversions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile jar = new JarFile(twin.toFile())) {
            classes = new ClassFileImporter().importJar(jar);
        }
    }

    @Test
    void namesNoServletClassThatCameLater() {
        List<JavaClass> named = classes.stream()
                .flatMap(owner -> owner.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getName().startsWith(SERVLET))
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(10).allMatch(JavaClass::isFullyImported);
    }

    @Test
    void callsNoServletMethodThatCameLater() {
        List<JavaAccess<?>> calls = classes.stream()
                .flatMap(owner -> owner.getAccessesFromSelf().stream())
                .filter(call -> extendsServlet(call.getTargetOwner()))
                .toList();

        assertThat(calls)
                .hasSizeGreaterThan(100)
                .allMatch(call -> call.getTarget().resolveMember().isPresent());
    }

    // A default method of a later API is abstract in an older one.
    @Test
    void implementsEveryMethodThatWasAbstract() throws Exception {
        assertThat(classes).hasSizeGreaterThan(100);
        for (JavaClass ours : classes) {
            if (ours.getName().startsWith(OURS) && !ours.getName().startsWith(LIBRARIES)) {
                assertThat(leftAbstract(ours)).as(ours.getName()).isEmpty();
            }
        }
    }

    @Test
    void namesNothingByTheLaterName() throws Exception {
        for (Map.Entry<String, String> file : texts(Files.newInputStream(twin)).entrySet()) {
            assertThat(file.getValue().replaceAll("jakarta[./]servlet", "jakarta.servlet"))
                    .as(file.getKey())
                    .doesNotContain("jakarta.servlet", "jakarta.ee/xml");
        }
    }

    @Test
    void isWhatTheShopCarries() throws Exception {
        try (FileSystem shop =
                        FileSystems.newFileSystem(Path.of("target", "tagtwin-it-javax-0.1.0-SNAPSHOT-shop.war"));
                Stream<Path> libraries = Files.list(shop.getPath("WEB-INF/lib"))) {
            Map<String, String> carried =
                    texts(Files.newInputStream(libraries.findFirst().orElseThrow()));
            texts(Files.newInputStream(twin))
                    .forEach((name, text) ->
                            assertThat(text.equals(carried.get(name))).as(name).isTrue());
        }
    }

    private static boolean extendsServlet(JavaClass owner) {
        return Stream.concat(
                        Stream.of(owner),
                        Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream()))
                .anyMatch(type -> type.getName().startsWith(SERVLET));
    }

    private static List<String> leftAbstract(JavaClass ours) throws ClassNotFoundException {
        Class<?> type = Class.forName(ours.getName(), false, FloorIT.class.getClassLoader());
        return Modifier.isAbstract(type.getModifiers())
                ? List.of()
                : Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .map(Method::toString)
                        .toList();
    }

    private static Map<String, String> texts(InputStream jar) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipInputStream files = new ZipInputStream(jar)) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (!file.isDirectory() && !file.getName().matches("META-INF/(maven/.*|MANIFEST.MF)")) {
                    texts.put(file.getName(), new String(files.readAllBytes(), ISO_8859_1));
                }
            }
        }
        return texts;
    }
}
