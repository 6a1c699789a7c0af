package io.github.tagtwin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code target/servers.csv}, and {@code target/servers.md} of it and of the files of earlier runs on other Javas, which
 * the system property {@code servers.earlier} names, by comma; and holds the README's table of servers against the run.
 */
class ServersIT {
    private static final Path CSV = Repository.ROOT.resolve("target/servers.csv");
    private static final Path MARKDOWN = Repository.ROOT.resolve("target/servers.md");

    private static List<Run> runs = List.of();

    @BeforeAll
    static void write() throws IOException {
        runs = Reports.read(Repository.ROOT.resolve("it"), Runtime.version().feature());
        List<Run> all = new ArrayList<>(earlier());
        all.addAll(runs);
        Files.createDirectories(CSV.getParent());
        Files.write(
                CSV,
                Stream.concat(Stream.of(Run.HEADER), runs.stream().map(Run::csv))
                        .toList());
        Files.write(MARKDOWN, Table.of(all));
    }

    // May be the file that this run is about to write.
    private static List<Run> earlier() throws IOException {
        List<Run> earlier = new ArrayList<>();
        for (String file : System.getProperty("servers.earlier", "").split(",", -1)) {
            if (!file.isBlank()) {
                Files.readAllLines(Repository.ROOT.resolve(file.strip())).stream()
                        .skip(1)
                        .map(Run::of)
                        .filter(run -> run.jdk() != Runtime.version().feature())
                        .forEach(earlier::add);
            }
        }
        return earlier;
    }

    /** On a Java that the table names at all; another one is the developer's own. */
    @Test
    void standInTheReadmeWithTheJavaThatTheyRanOn() throws IOException {
        List<String> readme = Repository.readmeRows("Servers");
        String jdk = ".*\\b" + Runtime.version().feature() + "\\b.*";
        assumeTrue(readme.stream().anyMatch(row -> cellOfJdks(row).matches(jdk)));

        assertThat(runs).allSatisfy(run -> assertThat(readme)
                .as("the README's table of servers; target/servers.md has this run's")
                .anyMatch(row ->
                        row.startsWith(run.server().row()) && cellOfJdks(row).matches(jdk)));
    }

    private static String cellOfJdks(String row) {
        String[] cells = row.split("\\|", -1);
        return cells[cells.length - 2];
    }

    @Test
    void failInNothing() {
        assertThat(runs).allMatch(run -> run.count().failures() == 0);
    }
}
