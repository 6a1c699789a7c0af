package io.github.tagtwin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The modules' servers stand in the README, and no others. */
class ModulesTest {
    private static final String JAVAS = " [0-9]+(, [0-9]+)* \\|";

    @Test
    void haveARowForEachServerInTheReadmeAndNoRowMore() throws IOException {
        List<String> rows = Repository.readmeRows("Servers").stream().skip(2).toList();

        assertThat(rows).allMatch(row -> row.matches(".*" + JAVAS));
        assertThat(rows.stream().map(row -> row.replaceFirst(JAVAS + "$", "")))
                .containsExactlyInAnyOrderElementsOf(Modules.servers(Repository.ROOT.resolve("it")).stream()
                        .map(Server::row)
                        .toList());
    }
}
