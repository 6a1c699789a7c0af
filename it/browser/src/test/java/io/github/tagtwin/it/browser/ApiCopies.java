package io.github.tagtwin.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.ReceivedRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The server's copies as they came over the wire, in order. */
final class ApiCopies {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private ApiCopies() {}

    /** Those that LINE took. */
    static List<JsonObject> takenBy(LineStandIn line) {
        return line.received().stream()
                .filter(request -> request.status() == 202)
                .flatMap(ApiCopies::of)
                .toList();
    }

    /** Waits until LINE has taken so many. */
    static void await(LineStandIn line, int copies) throws InterruptedException {
        assertThat(line.await(it -> takenBy(it).size() >= copies, LIMIT))
                .as(() -> "LINE took " + line.counted() + " by " + line.received())
                .isTrue();
    }

    /** Those of one request, taken or not. */
    static Stream<JsonObject> of(ReceivedRequest request) {
        try (JsonReader reader = Json.createReader(new StringReader(request.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream();
        }
    }

    /** A copy's name and key, in one text. */
    static String nameAndKey(JsonObject copy) {
        JsonObject event = copy.getJsonObject("event");
        return event.getString("event_name", "PageView") + " " + event.getString("deduplication_key");
    }
}
