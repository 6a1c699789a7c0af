package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.ReceivedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The shop's descriptor gives TagTwin neither LINE Tag ID nor token: they stand in a file of the server's MicroProfile Config. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MicroProfileContract {
    private static final String LINE_TAG_ID = "6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18";
    private static final String TOKEN = "token-from-microprofile-config";

    private final LineStandIn line =
            LineStandIn.builder().withToken(LINE_TAG_ID, TOKEN).start(0);

    private Container server;

    /** A server with MicroProfile Config, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"));
        WarFile shop = WarFile.copy(WarFile.ofTheShop(), directory.resolve("shop.war"))
                .withoutParameter("line-tag-id")
                .withoutParameter("access-token")
                .addFiles(Map.of(
                        "WEB-INF/classes/META-INF/microprofile-config.properties",
                        settings(directory.resolve("queue")).getBytes(ISO_8859_1),
                        "WEB-INF/lib/tagtwin-ee-adapter.jar",
                        Files.readAllBytes(Path.of("target", "wars", "tagtwin-ee-adapter.jar"))));
        server.deploy(shop.path(), "/configured");
    }

    private String settings(Path queue) {
        return String.join(
                "\n",
                "tagtwin.line-tag-id = " + LINE_TAG_ID,
                "tagtwin.access-token = " + TOKEN,
                "tagtwin.endpoint = " + line.uri(),
                "tagtwin.delay = 0s",
                "tagtwin.directory = " + queue);
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void sendsAPageViewByTheSettingsOfMicroProfileConfig() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = new Browser(server.uri().resolve("/configured/"));
        Answer page = visitor.get("?ldtag_cl=" + clickId);

        assertThat(SentEvents.of(line, clickId).await(1))
                .singleElement()
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .isEqualTo(page.keys().get(0));
        assertThat(line.received()).extracting(ReceivedRequest::status).containsOnly(202);
    }
}
