package io.github.tagtwin.standin.page;

import io.github.tagtwin.standin.api.ReceivedRequest;
import io.github.tagtwin.standin.counting.CountedEvent;
import io.github.tagtwin.standin.counting.ReportColumns;
import io.github.tagtwin.standin.counting.Step;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The listings' JSON. */
final class Listings {

    private Listings() {}

    static JsonArray counted(List<CountedEvent> events) {
        return array(events, Listings::counted);
    }

    static JsonArray received(List<ReceivedRequest> requests) {
        return array(requests, Listings::received);
    }

    static JsonArray columns(List<ReportColumns> columns) {
        return array(columns, Listings::column);
    }

    private static JsonValue counted(CountedEvent event) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("eventName", event.eventName())
                .add("eventType", event.eventType())
                .add("lineTagId", event.lineTagId());
        put(row, "deduplicationKey", event.deduplicationKey());
        put(row, "clickId", event.clickId());
        put(row, "browserId", event.browserId());
        put(row, "externalId", event.externalId());
        row.add("paths", array(event.paths(), Listings::word))
                .add("first", event.first().toString())
                .add("times", array(event.times(), Listings::word))
                .add("arrivals", event.arrivals())
                .add("steps", array(event.steps(), Listings::step));
        event.value().ifPresentOrElse(value -> row.add("value", value), () -> row.addNull("value"));
        put(row, "currency", event.currency());
        put(row, "url", event.url());
        row.add("counted", event.counted()).add("testFlag", event.testFlag());
        put(row, "reason", event.reason());
        return row.build();
    }

    private static JsonValue step(Step step) {
        JsonObjectBuilder one = Json.createObjectBuilder()
                .add("path", step.path().toString())
                .add("time", step.time().toString())
                .add("merged", step.merged());
        put(one, "reason", step.reason());
        return one.build();
    }

    private static JsonValue received(ReceivedRequest request) {
        JsonObjectBuilder one = Json.createObjectBuilder()
                .add("time", request.time().toString())
                .add("method", request.method())
                .add("path", request.path())
                .add("headers", Json.createObjectBuilder(Map.copyOf(request.headers())))
                .add("body", parsed(request.body()))
                .add("status", request.status())
                .add("events", request.events());
        put(one, "reason", request.reason());
        return one.build();
    }

    private static JsonValue column(ReportColumns column) {
        return Json.createObjectBuilder()
                .add("eventName", column.eventName())
                .add("CV (LINE Tag)", column.byTag())
                .add("CV API", column.byApi())
                .add("CV (LINE Tag + CV API)", column.merged())
                .build();
    }

    /** The body as JSON where it is some, as text otherwise. */
    private static JsonValue parsed(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        } catch (RuntimeException notJsonOrBeyondTheParsersBounds) {
            return Json.createValue(body);
        }
    }

    private static JsonValue word(Object value) {
        return Json.createValue(value.toString());
    }

    private static void put(JsonObjectBuilder into, String name, Optional<String> text) {
        text.ifPresentOrElse(value -> into.add(name, value), () -> into.addNull(name));
    }

    private static <T> JsonArray array(List<T> values, Function<T, JsonValue> json) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(json.apply(value)));
        return array.build();
    }
}
