package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample shop being started, stopped, started again, alone and beside others, and set up wrongly. */
public abstract class LifecycleContract {
    /** How often the shop is deployed in a row: fifty times with the profile {@code redeploys}. */
    private static final int REDEPLOYS = Integer.getInteger("redeploys", 3);

    private static final Duration LIMIT = Duration.ofSeconds(30);

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
    void leavesNoThreadLockOrClassBehindHoweverOftenItIsDeployed() throws Exception {
        WarFile shop = shop();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int time = 1; time <= REDEPLOYS; time++) {
            server.deploy(shop.path(), Applications.CONTEXT_PATH);
            browser().with("tagtwin_click", Browser.newClickId()).get("cart");
            operator.awaits("accepted", 1);
            assertThat(Operator.lockFiles(queue())).hasSize(1).noneMatch(Operator::isFree);
            loaders.add(new WeakReference<>(operator.loader()));

            server.undeploy(Applications.CONTEXT_PATH);

            Operator.awaitsNoThreads();
            Operator.awaitsNoLock(queue());
            assertThat(operator.isRegistered()).isFalse();
        }
        Operator.awaitsCollected(loaders, new Browser(server.uri().resolve("/")));
        assertThat(line.counted()).hasSize(REDEPLOYS).allMatch(event -> event.arrivals() == 1);
    }

    @Test
    void endsWhileLineOwesItAnAnswer() throws Exception {
        String clickId = Browser.newClickId();
        WarFile shop = shop().parameters(Map.of("request-timeout", "5m"));
        line.mode(Mode.hang());
        server.deploy(shop.path(), Applications.CONTEXT_PATH);
        browser().with("tagtwin_click", clickId).get("cart");
        line.await(any -> !line.received().isEmpty(), LIMIT);

        assertTimeout(LIMIT, () -> server.undeploy(Applications.CONTEXT_PATH));
        Operator.awaitsNoThreads();

        line.mode(Mode.ok());
        server.deploy(shop.path(), Applications.CONTEXT_PATH);
        assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
        operator.awaits("waiting", 0);
    }

    @Test
    void losesAndRepeatsNothingWhereVersionsOverlap() throws Exception {
        WarFile shop = shop();
        List<String> clickIds = new ArrayList<>();
        line.mode(Mode.status(500));
        server.deploy(shop.path(), Applications.CONTEXT_PATH);
        clickIds.add(visit(Applications.CONTEXT_PATH));
        for (int version = 2; version <= 3; version++) {
            server.deploy(shop.path(), Applications.CONTEXT_PATH);
            clickIds.add(visit(Applications.CONTEXT_PATH));
            server.undeploy(Applications.CONTEXT_PATH);
            clickIds.add(visit(Applications.CONTEXT_PATH));
        }
        server.undeploy(Applications.CONTEXT_PATH);
        Operator.awaitsNoThreads();
        Operator.awaitsNoLock(queue());

        line.mode(Mode.ok());
        server.deploy(shop.path(), Applications.CONTEXT_PATH);

        for (String clickId : clickIds) {
            assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
        }
        operator.awaits("waiting", 0);
        assertThat(line.counted()).hasSize(clickIds.size()).allMatch(event -> event.arrivals() == 1);
    }

    @Test
    void livesBesideAnotherOfItsKind() throws Exception {
        WarFile shop = shop();
        server.deploy(shop.path(), Applications.CONTEXT_PATH);
        server.deploy(shop.path(), "/outlet");
        visit(Applications.CONTEXT_PATH);
        visit("/outlet");
        operator.awaits("accepted", 1);
        Operator.of("/outlet").awaits("accepted", 1);

        server.undeploy(Applications.CONTEXT_PATH);
        visit("/outlet");

        Operator.of("/outlet").awaits("accepted", 2);
        assertThat(operator.isRegistered()).isFalse();
        assertThat(line.counted()).hasSize(3).allMatch(event -> event.arrivals() == 1);
    }

    // A new visitor, by an ad; the click id.
    private String visit(String contextPath) throws Exception {
        String clickId = Browser.newClickId();
        Browser browser = new Browser(server.uri().resolve(contextPath + "/"));
        assertThat(browser.with("tagtwin_click", clickId).get("cart").status()).isEqualTo(200);
        return clickId;
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
                        "directory", queue().toString()));
    }

    private Path queue() {
        return directory.resolve("queue");
    }

    private Browser browser() {
        return new Browser(Applications.addressOf(server));
    }
}
