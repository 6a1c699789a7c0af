package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.Mode;
import io.github.tagtwin.standin.counting.CountedEvent;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample shop, byte for byte as it was built, on a server whose operator names LINE's address outside of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class UnchangedShopContract {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String BUYER = "name=Anna&email=test%40example.com&phone=0910-000-000";

    private final LineStandIn line = LineStandIn.start(0);

    private Path queue;
    private Container server;
    private Operator operator;

    /** A server, running, without an application, and with these system properties. */
    protected abstract Container start(Path directory, Map<String, String> properties) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        queue = Files.createDirectories(directory.resolve("queue"));
        Map<String, String> settings = Map.of(
                "tagtwin.endpoint", line.uri().toString(),
                "tagtwin.delay", "0s",
                "tagtwin.directory", queue.toString());
        server = start(directory.resolve("server"), settings);
        server.deploy(WarFile.ofTheShop(), Applications.CONTEXT_PATH);
        operator = Operator.of(server, Applications.CONTEXT_PATH);
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void countsAVisitorsPagesAndThePurchaseOnce() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor();
        Answer landing = visitor.get("?ldtag_cl=" + clickId);
        visitor.post("cart", "id=ruby-100&quantity=1");
        Answer placed = visitor.post("checkout", BUYER);
        Answer thanks = visitor.get(placed.header("Location").orElseThrow());
        String order = Walk.orderId(thanks.text());

        assertThat(landing.keys()).hasSize(1);
        assertThat(placed.status()).isBetween(302, 303);
        assertThat(thanks.keys()).containsExactly(order);
        assertThat(SentEvents.of(line, clickId).await(3))
                .extracting(UnchangedShopContract::named)
                .containsExactly("page_view " + landing.keys().get(0), "page_view " + order, "conversion " + order);
        visitor.get(placed.header("Location").orElseThrow());
        assertThat(line.counted())
                .filteredOn(event -> event.deduplicationKey().equals(Optional.of(order)))
                .filteredOn(event -> event.eventName().equals("Purchase"))
                .singleElement()
                .matches(CountedEvent::counted);
    }

    @Test
    void losesNothingAndLeavesNoLockWhenItIsDeployedAnew() throws Exception {
        String clickId = Browser.newClickId();
        line.mode(Mode.status(500));
        visitor().with("tagtwin_click", clickId).get("cart");
        line.await(
                any -> line.received().stream()
                        .anyMatch(request ->
                                request.status() == 500 && request.body().contains(clickId)),
                LIMIT);
        assertThat(Operator.lockFiles(queue)).hasSize(1).noneMatch(Operator::isFree);

        server.undeploy(Applications.CONTEXT_PATH);
        Operator.awaitsNoLock(queue);
        assertThat(operator.isRegistered()).isFalse();
        line.mode(Mode.ok());
        server.deploy(WarFile.ofTheShop(), Applications.CONTEXT_PATH);

        assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
        operator.awaits("waiting", 0);
        assertThat(SentEvents.of(line, clickId).all()).hasSize(1);
    }

    private Browser visitor() {
        return new Browser(server.uri().resolve(Applications.CONTEXT_PATH + "/"));
    }

    private static String named(JsonObject sent) {
        JsonObject event = sent.getJsonObject("event");
        return event.getString("event_type") + " " + event.getString("deduplication_key");
    }
}
