package io.github.tagtwin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Writes {@code target/servers.csv}, and holds the README's table of servers against it. */
class ServersIT {
    private static Map<Server, Count> servers = Map.of();
    private static List<String> readme = List.of();

    @BeforeAll
    static void write() throws Exception {
        servers = Reports.read(Repository.ROOT.resolve("it"));
        readme = Repository.readmeRows("Servers");
        List<String> lines = new ArrayList<>(List.of("server,version,servlet,namespace,jdk,tests,failures"));
        servers.forEach((server, count) -> lines.add(server.csv() + "," + count.tests() + "," + count.failures()));
        Path target = Files.createDirectories(Repository.ROOT.resolve("target"));
        Files.write(target.resolve("servers.csv"), lines);
    }

    @Test
    void standInTheReadmeWithTheJavaThatTheyRanOn() {
        assertThat(servers.keySet()).allSatisfy(server -> assertThat(readme)
                .as("the README's table of servers")
                .anyMatch(row -> row.startsWith(server.row())
                        && row.substring(server.row().length()).contains(server.jdk())));
    }

    @Test
    void failInNothing() {
        assertThat(servers.values()).allMatch(count -> count.failures() == 0);
    }
}
