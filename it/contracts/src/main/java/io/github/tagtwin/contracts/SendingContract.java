package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.contracts.probe.Templates;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What goes to LINE in each way of sending, and what becomes of what is queued. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SendingContract {
    private static final String APPLICATION = "/sending";
    private static final String PAGE = Probes.PLAIN.get(0).path();
    private static final String TOKEN = "sending-access-token";

    private final LineStandIn line = LineStandIn.start(0);

    private Path directory;
    private Container server;
    private Operator operator;
    private int deployments;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        directory = temporary;
        server = start(temporary.resolve("server"));
        operator = Operator.of(server, APPLICATION);
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void marksEveryEventOfATest() throws Exception {
        line.issueToken(Templates.LINE_TAG_ID, TOKEN);
        String clickId = Browser.newClickId();
        deploy("test");
        view(clickId);

        assertThat(SentEvents.of(line, clickId).await(1))
                .allMatch(event -> event.getJsonObject("event").getBoolean("test_flag"));
        server.undeploy(APPLICATION);
    }

    @Test
    void sendsNothingInADryRunAndKeepsWhatWaitedBefore() throws Exception {
        String sold = Browser.newClickId();
        String rehearsed = Browser.newClickId();
        line.issueToken(Templates.LINE_TAG_ID, "another");
        line.expireToken(Templates.LINE_TAG_ID, TOKEN);
        deploy("live");
        view(sold);
        operator.awaits("queued", 1);
        server.undeploy(APPLICATION);

        deploy("dry-run");
        Answer page = view(rehearsed);
        operator.awaits("dry-run", 1);
        operator.awaits("waiting", 0);
        server.undeploy(APPLICATION);

        assertThat(page.keys()).hasSize(1);
        line.issueToken(Templates.LINE_TAG_ID, TOKEN);
        deploy("live");
        assertThat(SentEvents.of(line, sold).await(1)).hasSize(1);
        operator.awaits("waiting", 0);
        server.undeploy(APPLICATION);
        assertThat(line.received()).noneMatch(request -> request.body().contains(rehearsed));
    }

    private void deploy(String sending) throws Exception {
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue"))
                .with("sending", sending)
                .with("access-token", TOKEN);
        server.deploy(war.write(directory.resolve(++deployments + ".war")).path(), APPLICATION);
    }

    private Answer view(String clickId) throws Exception {
        return new Browser(server.uri().resolve(APPLICATION + "/"))
                .with("tagtwin_click", clickId)
                .get(PAGE);
    }
}
