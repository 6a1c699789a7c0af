package io.github.tagtwin.javax;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.github.tagtwin.ee.MicroProfileSettings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adapter's twin against the APIs of Jakarta EE 8 and of the MicroProfile beside it. */
class AdapterFloorIT {
    private static final List<String> APIS = List.of(
            "javax.servlet.",
            "javax.enterprise.",
            "javax.inject.",
            "javax.transaction.",
            "javax.jms.",
            "org.eclipse.microprofile.");

    private static Twin twin;

    @BeforeAll
    static void read() throws Exception {
        twin = Twin.with(MicroProfileSettings.class);
    }

    @Test
    void namesNoClassThatCameLater() {
        Stream<JavaClass> named = APIS.stream().flatMap(api -> twin.named(api).stream());

        assertThat(named).hasSizeGreaterThan(10).allMatch(JavaClass::isFullyImported);
    }

    @Test
    void usesNothingThatCameLater() {
        Stream<JavaAccess<?>> uses = APIS.stream().flatMap(api -> twin.uses(api).stream());

        assertThat(uses)
                .hasSizeGreaterThan(20)
                .allMatch(use -> use.getTarget().resolveMember().isPresent());
    }

    @Test
    void namesItsServicesAndBeansAsServersLookForThem() throws Exception {
        assertThat(twin.texts())
                .containsKeys(
                        "META-INF/services/javax.enterprise.inject.spi.Extension",
                        "META-INF/services/io.github.tagtwin.servlet.Companion")
                .hasEntrySatisfying("META-INF/beans.xml", beans -> assertThat(beans)
                        .contains("http://xmlns.jcp.org/xml/ns/javaee", "version=\"1.1\""));
    }

    @Test
    void namesNothingByTheLaterName() throws Exception {
        twin.texts().forEach((name, text) -> assertThat(name + text)
                .as(name)
                .doesNotContainPattern("jakarta[./](servlet|enterprise|inject|transaction|jms|ee/xml)"));
    }
}
