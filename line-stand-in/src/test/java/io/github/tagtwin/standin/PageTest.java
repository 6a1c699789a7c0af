package io.github.tagtwin.standin;

import static io.github.tagtwin.standin.Sender.batch;
import static io.github.tagtwin.standin.Sender.conversion;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private final LineStandIn line = LineStandIn.start(0);
    private final Sender sender = new Sender(line);

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void showsAMergedEventWithoutAnyScript() throws Exception {
        sender.tag("e=cv&type=Conversion&d_key=order-1");
        sender.post(batch(conversion("order-1")));

        assertThat(sender.get("/line/").body())
                .contains("order-1", "counted once", "is-counted by-tag by-api first-tag", "later: merged", "click");
    }

    @Test
    void saysWhyAnEventIsNotCounted() throws Exception {
        sender.post(batch(conversion("order-1", "\"external_id\":\"e\"")));

        assertThat(sender.get("/line/").body())
                .contains("not counted", "no user match")
                .doesNotContain("counted once");
    }

    @Test
    void escapesWhateverABrowserSent() throws Exception {
        sender.tag(
                "e=pv&b_id=%3Cscript%3Ealert(1)%3C%2Fscript%3E&ext_id=%22%20onclick%3D%27x%27&url=%7B%7Bcards%7D%7D%241%26amp%3B");

        assertThat(sender.get("/line/").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot; onclick=&#39;x&#39;", "{{cards}}$1&amp;amp;")
                .doesNotContain("<script>alert");
    }

    @Test
    void lendsItsPolicyNoForeignCode() throws Exception {
        assertThat(sender.get("/line/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*"));
    }

    @Test
    void livePartIsSentAgainOnlyWhenSomethingChanged() throws Exception {
        HttpResponse<String> first = sender.get("/line/live");
        String version = first.headers().firstValue("ETag").orElseThrow();
        assertThat(liveStatus(version)).isEqualTo(304);

        sender.tag("e=pv");
        assertThat(liveStatus(version)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/line/page.css", "/line/page.js", "/line/columns", "/line/mode", "/line/counted"})
    void servesWhatThePageNeeds(String path) throws Exception {
        assertThat(sender.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void listsCountsAsJson() throws Exception {
        sender.tag("e=cv&type=Purchase&d_key=order-1&value=1200&currency=JPY");
        JsonObject row = listing("/line/counted").getJsonObject(0);

        assertThat(row.getString("eventName")).isEqualTo("Purchase");
        assertThat(row.getString("eventType")).isEqualTo("conversion");
        assertThat(row.getString("deduplicationKey")).isEqualTo("order-1");
        assertThat(row.isNull("clickId")).isTrue();
        assertThat(row.getJsonArray("paths"))
                .isEqualTo(Json.createArrayBuilder().add("tag").build());
        assertThat(row.getString("first")).isEqualTo("tag");
        assertThat(row.getJsonArray("times")).hasSize(1);
        assertThat(row.getInt("value")).isEqualTo(1200);
        assertThat(row.getBoolean("counted")).isTrue();
        assertThat(listing("/line/columns").getJsonObject(0).getInt("CV (LINE Tag)"))
                .isEqualTo(1);
    }

    @Test
    void listsRequestsWithTheirBodyAsJsonWhereItIsSome() throws Exception {
        sender.post(batch(conversion("k")));
        sender.post("[not json");
        JsonArray received = listing("/line/received");

        assertThat(received.getJsonObject(0).getJsonArray("body").getJsonObject(0))
                .containsKey("event");
        assertThat(received.getJsonObject(0).getInt("status")).isEqualTo(202);
        assertThat(received.getJsonObject(1).getString("body")).isEqualTo("[not json");
        assertThat(received.getJsonObject(1).getString("reason")).contains("isn't JSON");
    }

    private int liveStatus(String version) throws Exception {
        return sender.send(
                        sender.to("/line/live").header("If-None-Match", version).GET())
                .statusCode();
    }

    private JsonArray listing(String path) throws Exception {
        return Json.createReader(new StringReader(sender.get(path).body())).readArray();
    }
}
