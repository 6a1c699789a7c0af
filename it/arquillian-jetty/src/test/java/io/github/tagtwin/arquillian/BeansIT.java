package io.github.tagtwin.arquillian;

import io.github.tagtwin.contracts.BeansContract;
import io.github.tagtwin.contracts.WarFile;
import io.github.tagtwin.standin.LineStandIn;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/** With Weld, of CDI 4, and the transactions of Narayana inside the WAR. */
@ArquillianTest
class BeansIT extends BeansContract {
    private static final String TRANSACTIONS = "io/github/tagtwin/arquillian/war/NarayanaTransactions";
    private static final LineStandIn LINE = LineStandIn.start(0);

    @ArquillianResource
    private @Nullable URL address;

    @Deployment(testable = false)
    static WebArchive deployment() throws Exception {
        Path target = Path.of("target").toAbsolutePath();
        Path directory = Files.createTempDirectory(target, "beans");
        Map<String, String> settings = new TreeMap<>(settings(LINE));
        settings.put("directory", directory.resolve("queue").toString());
        Path war = WarFile.copy(target.resolve("wars/tagtwin-it-ee-war.war"), directory.resolve("beans.war"))
                .parameters(settings)
                .path();
        return ShrinkWrap.create(ZipImporter.class, "beans.war")
                .importFrom(war.toFile())
                .as(WebArchive.class)
                .addAsLibraries(libraries(target.resolve("beans-libraries")))
                .addAsWebInfResource(
                        target.resolve("classes/" + TRANSACTIONS + ".class").toFile(),
                        "classes/" + TRANSACTIONS + ".class")
                .addAsResource(
                        new StringAsset(TRANSACTIONS.replace('/', '.')),
                        "META-INF/services/org.jboss.weld.bootstrap.api.Service");
    }

    private static File[] libraries(Path directory) throws Exception {
        try (Stream<Path> libraries = Files.list(directory)) {
            return libraries.map(Path::toFile).toArray(File[]::new);
        }
    }

    @AfterAll
    static void closeLine() {
        LINE.close();
    }

    @Override
    protected URI shop() {
        return URI.create(Objects.requireNonNull(address).toString());
    }

    @Override
    protected LineStandIn line() {
        return LINE;
    }
}
