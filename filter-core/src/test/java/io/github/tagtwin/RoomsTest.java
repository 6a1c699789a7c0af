package io.github.tagtwin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the table of rooms in docs/architecture.md: who may know whom. */
@AnalyzeClasses(
        packages = "io.github.tagtwin",
        importOptions = {ImportOption.DoNotIncludeTests.class, RoomsTest.WithoutStandIn.class})
class RoomsTest {
    private static final String ROOT = "io.github.tagtwin";

    /** Each room with the rooms that it may know; every room may know {@code settings} as well. */
    private static final Map<String, Set<String>> ROOMS = new TreeMap<>(Map.ofEntries(
            Map.entry("", Set.of("event")),
            Map.entry("settings", Set.of()),
            Map.entry("event", Set.of()),
            Map.entry("capture", Set.of("event")),
            Map.entry("cli", Set.of("event", "queue", "delivery", "rules")),
            Map.entry("consent", Set.of("", "capture")),
            Map.entry("rules", Set.of("", "event", "capture")),
            Map.entry("inject", Set.of("event")),
            Map.entry("ledger", Set.of("event")),
            Map.entry("queue", Set.of("event", "ledger")),
            Map.entry("delivery", Set.of("queue", "ledger", "event")),
            Map.entry("status", Set.of("event", "ledger", "queue", "delivery")),
            Map.entry("web", Set.of("event", "capture", "ledger", "queue", "delivery", "status")),
            Map.entry(
                    "servlet",
                    Set.of(
                            "",
                            "event",
                            "capture",
                            "consent",
                            "rules",
                            "inject",
                            "ledger",
                            "queue",
                            "delivery",
                            "status",
                            "web")),
            Map.entry("tags", Set.of("", "event", "servlet"))));

    /** Rooms that may see servlets at all. */
    private static final Set<String> SERVLET_ROOMS =
            Set.of("", "capture", "consent", "rules", "servlet", "tags", "web");

    @ArchTest
    static void everyRoomIsInTheTable(JavaClasses imported) {
        assertThat(imported.stream().map(RoomsTest::room).collect(Collectors.toSet()))
                .isEqualTo(ROOMS.keySet());
    }

    @ArchTest
    static void noRoomReachesRoundAnother(JavaClasses imported) {
        ROOMS.forEach((room, known) -> roomRule(room, known).check(imported));
    }

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static void onlyTheSeamSeesServlets(JavaClasses imported) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(SERVLET_ROOMS))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..")
                .check(imported);
    }

    @ArchTest
    static final ArchRule WHAT_A_PAGE_SHOWS_KNOWS_NO_REQUEST = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".web.html", ROOT + ".web.page")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", ROOT + ".web.status");

    @ArchTest
    static final ArchRule JSON_STAYS_WITH_THE_EVENT = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".event")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.json..");

    @ArchTest
    static final ArchRule THE_STORE_STAYS_WITH_THE_QUEUE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".queue")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.h2..");

    @ArchTest
    static final ArchRule NO_SERVER_LOADS_WHAT_THE_COMMAND_LINE_NEEDS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "de.siegmar..");

    private static ArchRule roomRule(String room, Set<String> known) {
        Set<String> allowed = new TreeSet<>(known);
        allowed.addAll(List.of(room, "settings"));
        String[] libraries = {
            "java..", "javax..", "jakarta..", "org.jspecify..", "org.h2..", "picocli..", "de.siegmar.."
        };
        return classes()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(packages(allowed)), Stream.of(libraries))
                        .toArray(String[]::new));
    }

    private static String[] packages(Set<String> rooms) {
        return rooms.stream().map(RoomsTest::packageOf).toArray(String[]::new);
    }

    private static String packageOf(String room) {
        return room.isEmpty() ? ROOT : ROOT + "." + room + "..";
    }

    private static String room(JavaClass type) {
        return type.getPackageName().equals(ROOT)
                ? ""
                : type.getPackageName().substring(ROOT.length() + 1).split("\\.", -1)[0];
    }

    /** The stand-in for LINE stands beside the tests, in a house of its own. */
    static final class WithoutStandIn implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/standin/");
        }
    }
}
