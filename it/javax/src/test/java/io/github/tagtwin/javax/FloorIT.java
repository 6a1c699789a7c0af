package io.github.tagtwin.javax;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.tagtwin.LineConversions;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The filter's twin against Servlet 3.1, which is on this module's class path, and nothing later. */
class FloorIT {
    private static final String SERVLET = "javax.servlet.";

    private static Twin twin;

    @BeforeAll
    static void read() throws Exception {
        twin = Twin.with(LineConversions.class);
    }

    @Test
    void namesNoServletClassThatCameLater() {
        assertThat(twin.named(SERVLET)).hasSizeGreaterThan(10).allMatch(JavaClass::isFullyImported);
    }

    @Test
    void callsNoServletMethodThatCameLater() {
        assertThat(twin.uses(SERVLET))
                .hasSizeGreaterThan(100)
                .allMatch(use -> use.getTarget().resolveMember().isPresent());
    }

    @Test
    void implementsEveryMethodThatWasAbstract() throws Exception {
        assertThat(twin.classes()).hasSizeGreaterThan(100);
        assertThat(twin.leftAbstract()).isEmpty();
    }

    @Test
    void namesNothingByTheLaterName() throws Exception {
        for (Map.Entry<String, String> file : twin.texts().entrySet()) {
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
                    Twin.texts(Files.newInputStream(libraries.findFirst().orElseThrow()));
            twin.texts()
                    .forEach((name, text) ->
                            assertThat(text.equals(carried.get(name))).as(name).isTrue());
        }
    }
}
