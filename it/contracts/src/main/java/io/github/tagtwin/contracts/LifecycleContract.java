package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample shop being started, stopped, started again, and set up wrongly. */
public abstract class LifecycleContract {
    private final LineStandIn line = LineStandIn.start(0);
    private final Operator operator = Operator.of(Applications.CONTEXT_PATH);

    private Path directory;
    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeEach
    void startServer(@TempDir Path temporary) throws Exception {
        directory = temporary;
        server = start(directory.resolve("server"));
    }

    @AfterEach
    void closeAll() {
        try (line) {
            server.close();
        }
    }

    @Test
    void tellsItsOperatorWhatBecameOfEachEvent() throws Exception {
        server.deploy(shop().path(), Applications.CONTEXT_PATH);
        browser().with("tagtwin_click", Browser.newClickId()).get("cart");

        operator.awaits("accepted", 1);
        operator.awaits("waiting", 0);
        assertThat(operator.counters()).containsEntry("recorded", 1L).containsEntry("queued", 1L);
    }

    @Test
    void losesNothingWhenItIsDeployedAnew() throws Exception {
        String clickId = Browser.newClickId();
        WarFile shop = shop();
        line.mode(Mode.status(500));
        server.deploy(shop.path(), Applications.CONTEXT_PATH);
        browser().with("tagtwin_click", clickId).get("cart");
        operator.awaits("queued", 1);
        server.undeploy(Applications.CONTEXT_PATH);
        assertThat(SentEvents.of(line, clickId).all()).isEmpty();

        line.mode(Mode.ok());
        server.deploy(shop.path(), Applications.CONTEXT_PATH);

        assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
        operator.awaits("waiting", 0);
        assertThat(SentEvents.of(line, clickId).all()).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenItStops() throws Exception {
        server.deploy(shop().path(), Applications.CONTEXT_PATH);
        browser().with("tagtwin_click", Browser.newClickId()).get("cart");
        operator.awaits("accepted", 1);
        assertThat(Operator.threads()).isNotEmpty();

        server.undeploy(Applications.CONTEXT_PATH);

        Operator.awaitsNoThreads();
        assertThat(operator.isRegistered()).isFalse();
    }

    @Test
    void doesNotStartWithASettingThatItDoesNotKnow() throws Exception {
        WarFile shop = shop().parameters(Map.of("lime-tag-id", "6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18"));

        assertThatThrownBy(() -> server.deploy(shop.path(), Applications.CONTEXT_PATH))
                .hasStackTraceContaining("unknown setting 'lime-tag-id' in init-param; the nearest is 'line-tag-id'");
        assertThat(browser().get("cart").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void standsAsideWithoutALineTagId() throws Exception {
        server.deploy(shop().withoutParameter("line-tag-id").path(), Applications.CONTEXT_PATH);
        Answer page = browser().get("?ldtag_cl=" + Browser.newClickId());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("_lt('init', {\n    customerType");
        assertThat(page.header("Cache-Control")).isEmpty();
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(operator.isRegistered()).isFalse();
    }

    private WarFile shop() throws Exception {
        return WarFile.copy(WarFile.ofTheShop(), directory.resolve("shop.war"))
                .parameters(Map.of(
                        "endpoint", line.uri().toString(),
                        "delay", "0s",
                        "directory", directory.resolve("queue").toString()));
    }

    private Browser browser() {
        return new Browser(Applications.addressOf(server));
    }
}
