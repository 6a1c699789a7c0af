package io.github.tagtwin.arquillian;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.contracts.Descriptor;
import io.github.tagtwin.contracts.SentEvents;
import io.github.tagtwin.contracts.WarFile;
import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import java.io.File;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The shop's descriptor says nothing of TagTwin but its name: all the rest stands in a file of MicroProfile Config's. */
@ArquillianTest
class MicroProfileConfigIT {
    private static final String LINE_TAG_ID = "6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18";
    private static final LineStandIn LINE = LineStandIn.builder()
            .withToken(LINE_TAG_ID, "token-from-microprofile-config")
            .start(0);

    @Deployment(testable = false)
    static WebArchive shop() throws Exception {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "shop.war")
                .importFrom(WarFile.ofTheShop().toFile())
                .as(WebArchive.class);
        war.setWebXML(new StringAsset(withoutSettings(war)));
        return war.addAsLibraries(libraries())
                .addAsResource(new StringAsset(settings()), "META-INF/microprofile-config.properties");
    }

    private static String withoutSettings(WebArchive war) throws Exception {
        try (InputStream descriptor = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            return Descriptor.of(new String(descriptor.readAllBytes(), UTF_8))
                    .withoutParameter("line-tag-id")
                    .withoutParameter("access-token")
                    .xml();
        }
    }

    private static File[] libraries() throws Exception {
        try (Stream<Path> libraries = Files.list(Path.of("target", "libraries"))) {
            return libraries.map(Path::toFile).toArray(File[]::new);
        }
    }

    private static String settings() throws Exception {
        return String.join(
                "\n",
                "tagtwin.line-tag-id = " + LINE_TAG_ID,
                "tagtwin.access-token = token-from-microprofile-config",
                "tagtwin.endpoint = " + LINE.uri(),
                "tagtwin.delay = 0s",
                "tagtwin.directory = "
                        + Files.createTempDirectory(Path.of("target").toAbsolutePath(), "queue"));
    }

    @AfterAll
    static void closeLine() {
        LINE.close();
    }

    @Test
    void sendsAPageViewByTheSettingsOfMicroProfileConfig(@ArquillianResource URL shop) throws Exception {
        HttpResponse<String> page = get(shop + "?ldtag_cl=click-to-arquillian");

        List<JsonObject> sent = SentEvents.of(LINE, "click-to-arquillian").await(1);
        String key = sent.get(0).getJsonObject("event").getString("deduplication_key");
        assertThat(page.body()).contains("_lt('init', {deduplicationKey:'" + key + "',");
        assertThat(LINE.received()).allMatch(request -> request.path().equals("/v1/" + LINE_TAG_ID + "/events"));
    }

    private HttpResponse<String> get(String address) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("User-Agent", "Mozilla/5.0 (like a browser)")
                        .build(),
                BodyHandlers.ofString());
    }
}
