package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Event data under the names of LINE's server-side tag, left in request attributes or recorded as a map. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VocabularyContract {
    private static final String PAGE = "<!DOCTYPE html><html><head><title>T</title><script>_lt('init', {\n"
            + "customerType: 'lap', tagId: 'T'});</script></head><body></body></html>";
    private static final String ATTRIBUTES =
            """
            <%@ page contentType="text/html;charset=UTF-8" %><%
            request.setAttribute("x-line-event-name", "Purchase");
            request.setAttribute("x-line-deduplication_key", request.getParameter("order"));
            request.setAttribute("x-line-event-value", 1280);
            request.setAttribute("x-line-event-currency", "TWD");
            request.setAttribute("user_data.email_address", " Test@Example.com");
            request.setAttribute("page_title", "Thanks");
            %>"""
                    + PAGE;
    private static final String MAP =
            """
            <%@ page contentType="text/html;charset=UTF-8" %><%
            io.github.tagtwin.LineConversions.of(request).record(java.util.Map.of(
                "event_name", "Purchase",
                "x-line-deduplication_key", request.getParameter("order"),
                "x-line-event-value", "1280",
                "x-line-event-currency", "TWD",
                "user_data", java.util.Map.of("email_address", "test@example.com"),
                "page_title", "Thanks"));
            %>"""
                    + PAGE;

    private final LineStandIn line = LineStandIn.start(0);

    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"));
        WarFile war = WarFile.copy(WarFile.ofTheShop(), directory.resolve("vocabulary.war"))
                .addFiles(Map.of("attributes.jsp", ATTRIBUTES.getBytes(UTF_8), "map.jsp", MAP.getBytes(UTF_8)))
                .parameters(Map.of(
                        "endpoint", line.uri().toString(),
                        "delay", "0s",
                        "directory", directory.resolve("queue").toString()));
        server.deploy(war.path(), "/vocabulary");
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"attributes", "map"})
    void isTheEventThatLinesServerSideTagWouldSend(String template) throws Exception {
        String clickId = Browser.newClickId();
        String order = "ORDER-" + template;

        Answer page = new Browser(server.uri().resolve("/vocabulary/"))
                .with("tagtwin_click", clickId)
                .get(template + ".jsp?order=" + order);

        List<JsonObject> sent = SentEvents.of(line, clickId).await(2);
        assertThat(page.keys()).containsExactly(order);
        JsonObject purchase = sent.get(1);
        assertThat(purchase.getJsonObject("event").getString("event_name")).isEqualTo("Purchase");
        assertThat(purchase.getJsonObject("event").getString("deduplication_key"))
                .isEqualTo(order);
        assertThat(purchase.getJsonObject("custom")).hasToString("{\"currency\":\"TWD\",\"value\":1280}");
        assertThat(purchase.getJsonObject("user").getString("email"))
                .isEqualTo("973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b");
        assertThat(purchase.getJsonObject("web").getString("title")).isEqualTo("Thanks");
    }
}
