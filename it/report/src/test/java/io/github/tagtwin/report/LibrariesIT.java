package io.github.tagtwin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** All that reaches a shop's {@code WEB-INF/lib}: no more than the README's table names, and about as large as it says. */
class LibrariesIT {
    private static final Pattern ROW = Pattern.compile("\\| `(tagtwin-[a-z-]+)-….jar` \\| ([0-9]+) KB \\|.*");
    private static final Percentage ROUNDED = Percentage.withPercentage(25);

    @Test
    void areThoseThatTheReadmeNamesAndOfItsSize() throws Exception {
        Map<String, Integer> said = Repository.readmeRows("What reaches `WEB-INF/lib`").stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(row -> row.group(1), row -> Integer.valueOf(row.group(2))));

        assertThat(libraries()).hasSameSizeAs(said.keySet()).allSatisfy(jar -> {
            String name = jar.getFileName().toString().replace(".jar", "");
            assertThat(said).containsKey(name);
            assertThat((double) Files.size(jar) / 1024).as(name).isCloseTo(said.getOrDefault(name, 0), ROUNDED);
        });
    }

    private static List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "libraries"))) {
            return files.toList();
        }
    }
}
