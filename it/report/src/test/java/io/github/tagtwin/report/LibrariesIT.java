package io.github.tagtwin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** All that reaches a shop's {@code WEB-INF/lib}: no more than the README's table names, and about as large as it says. */
class LibrariesIT {
    private static final Pattern ROW = Pattern.compile("\\| `(tagtwin-[a-z-]+)-….jar` \\| ([0-9]+) KB \\|.*");
    private static final Pattern VERSION = Pattern.compile("-[0-9].*");
    private static final Percentage ROUNDED = Percentage.withPercentage(25);
    private static final String FILTER = "tagtwin-filter-core";
    private static final String ADAPTER = "tagtwin-ee-adapter";

    @Test
    void areThoseThatTheReadmeNamesAndOfItsSize() throws Exception {
        Map<String, Integer> said = Repository.readmeRows("What reaches `WEB-INF/lib`").stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(row -> row.group(1), row -> Integer.valueOf(row.group(2))));

        assertThat(said).containsOnlyKeys(FILTER, ADAPTER);
        assertThat(libraries()).hasSameSizeAs(said.keySet()).allSatisfy(jar -> {
            String name = jar.getFileName().toString().replace(".jar", "");
            assertThat(said).containsKey(name);
            assertThat((double) Files.size(jar) / 1024).as(name).isCloseTo(said.getOrDefault(name, 0), ROUNDED);
        });
    }

    @Test
    void areOneJarInAShopForTomcat() throws Exception {
        assertThat(librariesOf("tomcat.war")).containsExactly(FILTER);
    }

    @Test
    void areTwoJarsInAShopForJakartaEe() throws Exception {
        assertThat(librariesOf("jakarta-ee.war")).containsExactly(ADAPTER, FILTER);
    }

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "libraries"))) {
            return files.toList();
        }
    }

    private static Set<String> librariesOf(String shop) throws IOException {
        try (FileSystem war = FileSystems.newFileSystem(Path.of("target", "shops", shop));
                Stream<Path> files = Files.list(war.getPath("WEB-INF/lib"))) {
            return files.map(file ->
                            VERSION.matcher(file.getFileName().toString()).replaceFirst(""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
