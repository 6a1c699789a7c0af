package io.github.tagtwin.standin.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a request's array event by event, so that no more than the events themselves is ever held. Safe for use by many threads. */
final class BatchReader {

    private static final int MAX_EVENTS = 100_000;

    private final JsonParserFactory parsers = Json.createParserFactory(Map.of());

    /**
     * Reads and judges every event.
     *
     * @throws InvalidEvent at the first thing that LINE doesn't take: the whole request is then void
     * @throws IOException where the sender leaves
     */
    List<ApiEvent> read(RecordedBody body, boolean hasChannel, Instant arrival) throws InvalidEvent, IOException {
        Reader text = new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder());
        try (JsonParser parser = parsers.createParser(text)) {
            return events(parser, body, hasChannel, arrival);
        } catch (JsonParsingException e) {
            throw new InvalidEvent("the body isn't JSON");
        } catch (JsonException e) {
            throw notReadable(e);
        }
    }

    private static List<ApiEvent> events(JsonParser parser, RecordedBody body, boolean hasChannel, Instant arrival)
            throws InvalidEvent {
        demand(
                parser.hasNext() && parser.next() == Event.START_ARRAY,
                "the body must be a JSON array, also for one event");
        List<ApiEvent> events = new ArrayList<>();
        while (parser.next() != Event.END_ARRAY) {
            demand(events.size() < MAX_EVENTS, "at most 100,000 events a request");
            body.startEvent();
            events.add(ApiEvent.checked(events.size(), value(parser), hasChannel, arrival));
        }
        demand(!parser.hasNext(), "something follows the array");
        demand(!events.isEmpty(), "the array is empty");
        return events;
    }

    private static JsonValue value(JsonParser parser) throws InvalidEvent {
        try {
            return parser.getValue();
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException beyondTheParsersBounds) {
            // Depth and endless numbers come as exceptions of no common type.
            throw new InvalidEvent("an event is nested too deeply, or has an endless number");
        }
    }

    private static InvalidEvent notReadable(JsonException e) throws IOException {
        if (e.getCause() instanceof IOException && !(e.getCause() instanceof CharacterCodingException)) {
            throw (IOException) e.getCause();
        }
        return new InvalidEvent("the body isn't JSON in UTF-8");
    }

    private static void demand(boolean holds, String otherwise) throws InvalidEvent {
        if (!holds) {
            throw new InvalidEvent(otherwise);
        }
    }
}
