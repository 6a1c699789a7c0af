package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.contracts.probe.Probe;
import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules on a server that has no Expression Language. */
public abstract class WithoutExpressionsContract {
    private static final Probe PAGE = Probes.PLAIN.get(0);

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @Test
    void failsTheStartOverAnExpressionAndNamesTheRuleAndTheCure(@TempDir Path directory) throws Exception {
        try (LineStandIn line = LineStandIn.start(0);
                Container server = start(directory.resolve("server"))) {
            Path war = war(line, directory)
                    .with("rule.lead.key", "${param.id}")
                    .write(directory.resolve("rules.war"))
                    .path();

            assertThatThrownBy(() -> begin(server, war))
                    .hasStackTraceContaining("rule.lead.key is '${param.id}'")
                    .hasStackTraceContaining("this server has no Expression Language")
                    .hasStackTraceContaining("docs/rules.md#servers-without-expressions");
        }
    }

    @Test
    void runsARuleThatNeedsNone(@TempDir Path directory) throws Exception {
        try (LineStandIn line = LineStandIn.start(0);
                Container server = start(directory.resolve("server"))) {
            server.deploy(
                    war(line, directory).write(directory.resolve("rules.war")).path(), "/rules");
            String clickId = Browser.newClickId();
            Browser visitor = new Browser(server.uri().resolve("/rules/")).with("tagtwin_click", clickId);
            visitor.get(PAGE.path());

            assertThat(SentEvents.of(line, clickId).await(2))
                    .extracting(event -> event.getJsonObject("event").getString("event_name", ""))
                    .containsExactly("", "GenerateLead");
        }
    }

    // Some servers begin a filter with its first request, and answer with what went wrong.
    private static void begin(Container server, Path war) throws Exception {
        server.deploy(war, "/rules");
        Answer answer = new Browser(server.uri().resolve("/rules/")).get(PAGE.path());
        throw new IllegalStateException(answer.status() + " " + answer.text());
    }

    private static ProbeWar war(LineStandIn line, Path directory) {
        return ProbeWar.of(line, directory.resolve("queue"))
                .with("rule.lead.path", "regex:.*")
                .with("rule.lead.event", "GenerateLead")
                .with("rule.lead.without-key", "send");
    }
}
