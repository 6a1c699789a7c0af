package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar in the sample shop's {@code WEB-INF/lib}: whole, and nobody's way is blocked by what is inside it. */
class OneJarIT {
    // A name within a sentence is a message's, and leads to no class.
    private static final Pattern LIBRARY =
            Pattern.compile("(?<! )(jakarta[/.]json|org[/.]eclipse[/.](yasson|parsson)|org[/.]h2[/.])");

    private static JarFile jar;
    private static Path file;

    @BeforeAll
    static void unpack(@TempDir Path directory) throws Exception {
        try (FileSystem war = FileSystems.newFileSystem(WarFile.ofTheShop());
                Stream<Path> libraries = Files.list(war.getPath("WEB-INF/lib"))) {
            file = Files.copy(libraries.toList().get(0), directory.resolve("tagtwin.jar"));
        }
        jar = new JarFile(file.toFile());
    }

    @AfterAll
    static void close() throws Exception {
        jar.close();
    }

    @Test
    void isAllThatAShopNeeds() throws Exception {
        try (FileSystem war = FileSystems.newFileSystem(WarFile.ofTheShop());
                Stream<Path> libraries = Files.list(war.getPath("WEB-INF/lib"))) {
            assertThat(libraries).singleElement().asString().contains("tagtwin-filter-core");
        }
    }

    @Test
    void keepsItsClassesAndResourcesUnderItsOwnName() {
        assertThat(names(name -> !name.startsWith("META-INF/")))
                .allMatch(name -> name.startsWith("io/github/tagtwin/"));
        assertThat(names(name -> name.startsWith("META-INF/")))
                .containsExactlyInAnyOrder(
                        "META-INF/MANIFEST.MF",
                        "META-INF/LICENSE",
                        "META-INF/LICENSE-FastCSV",
                        "META-INF/LICENSE.md",
                        "META-INF/NOTICE",
                        "META-INF/line.tld",
                        "META-INF/web-fragment.xml",
                        "META-INF/services/io.github.tagtwin.lib.json.bind.spi.JsonbProvider",
                        "META-INF/services/io.github.tagtwin.lib.json.spi.JsonProvider");
    }

    @Test
    void namesNoLibraryByTheNameThatTheShopsCopyHas() {
        assertThat(names(name -> name.endsWith(".class"))).isNotEmpty().allSatisfy(name -> assertThat(
                        LIBRARY.matcher(content(name)).results().map(found -> found.group()))
                .as(name)
                .isEmpty());
    }

    @Test
    void runsOnJava11() {
        assertThat(names(name -> name.endsWith(".class")))
                .allSatisfy(name ->
                        assertThat((int) content(name).charAt(7)).as(name).isLessThanOrEqualTo(55));
    }

    @Test
    void hasEachProviderThatItsServicesName() {
        assertThat(names(name -> name.startsWith("META-INF/services/")))
                .hasSize(2)
                .allSatisfy(
                        name -> assertThat(jar.getEntry(content(name).strip().replace('.', '/') + ".class"))
                                .as(content(name))
                                .isNotNull());
    }

    @Test
    void sendsAnEventWithNothingBesideIt(@TempDir Path directory) throws Exception {
        String clickId = Browser.newClickId();
        URL[] alone = {
            file.toUri().toURL(),
            OneEvent.class.getProtectionDomain().getCodeSource().getLocation()
        };
        try (LineStandIn line = LineStandIn.start(0);
                URLClassLoader loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader());
                AutoCloseable sending = (AutoCloseable) loader.loadClass(OneEvent.class.getName())
                        .getConstructor(URI.class, Path.class, String.class)
                        .newInstance(line.uri(), directory, clickId)) {
            assertThat(sending.getClass()).isNotEqualTo(OneEvent.class);
            assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
        }
    }

    private static List<String> names(Predicate<String> wanted) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .filter(wanted)
                .toList();
    }

    private static String content(String name) {
        try (InputStream bytes = jar.getInputStream(jar.getJarEntry(name))) {
            return new String(bytes.readAllBytes(), name.endsWith(".class") ? ISO_8859_1 : UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(name, unreadable);
        }
    }
}
