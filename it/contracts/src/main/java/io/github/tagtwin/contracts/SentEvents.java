package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.ReceivedRequest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of one visitor that the stand-in took by the Conversion API, in order of arrival. */
public final class SentEvents {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LineStandIn line;
    private final String clickId;

    private SentEvents(LineStandIn line, String clickId) {
        this.line = line;
        this.clickId = clickId;
    }

    /** Of the visitor who came by this click. */
    public static SentEvents of(LineStandIn line, String clickId) {
        return new SentEvents(line, clickId);
    }

    /**
     * Waits until there are as many as this, at least.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public List<JsonObject> await(int count) throws InterruptedException {
        assertThat(line.await(any -> all().size() >= count, LIMIT))
                .as(() ->
                        count + " events of " + clickId + " within " + LIMIT + "; came: " + all() + ", of " + answers())
                .isTrue();
        return all();
    }

    /** Those that have come so far. */
    public List<JsonObject> all() {
        return line.received().stream()
                .filter(request -> request.status() == 202 && request.body().contains(clickId))
                .flatMap(SentEvents::events)
                .filter(event -> clickId.equals(event.getJsonObject("user").getString("click_id", "")))
                .toList();
    }

    // How often the stand-in gave each status to anybody: tells a lost event from one that was refused.
    private Map<Integer, Long> answers() {
        return line.received().stream().collect(Collectors.groupingBy(ReceivedRequest::status, Collectors.counting()));
    }

    private static Stream<JsonObject> events(ReceivedRequest request) {
        try (JsonReader reader = Json.createReader(new StringReader(request.body()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream();
        }
    }
}
