package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends batches as LINE's Conversion API wants them: {@code POST {endpoint}/v1/{line_tag_id}/events}, the access token
 * raw in a header, and the channel id in another where the lane has one. Thread-safe.
 */
public final class ConversionApiClient {
    private final Transport transport;
    private final URI endpoint;
    private final Duration timeout;

    ConversionApiClient(Transport transport, URI endpoint, Duration timeout) {
        this.transport = transport;
        this.endpoint = endpoint;
        this.timeout = timeout;
    }

    Answer send(Lane lane, String token, Batch batch) throws IOException, InterruptedException {
        return transport.send(post(endpoint, lane, token, batch.json(), timeout));
    }

    /**
     * A request as LINE wants it.
     *
     * @param endpoint where LINE's {@code /v1} begins
     * @param array the events, a JSON array in UTF-8
     */
    public static Post post(URI endpoint, Lane lane, String token, byte[] array, Duration timeout) {
        return new Post(address(endpoint, lane), headers(lane, token), array, timeout);
    }

    private static URI address(URI endpoint, Lane lane) {
        String base = endpoint.toString().replaceFirst("/+$", "");
        return URI.create(base + "/v1/" + lane.lineTagId() + "/events");
    }

    private static Map<String, String> headers(Lane lane, String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Line-TagAccessToken", token);
        if (!lane.channelId().isEmpty()) {
            headers.put("X-Line-ChannelID", lane.channelId());
        }
        return headers;
    }

    void close() {
        transport.close();
    }
}
