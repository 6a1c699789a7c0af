package io.github.tagtwin.standin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a shop's server and browser send, in a few words. */
final class Sender {

    static final String TAG = "11111111-2222-3333-4444-555555555555";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LineStandIn line;

    Sender(LineStandIn line) {
        this.line = line;
    }

    /** Posts a body to the Conversion API with all the headers it wants. */
    int post(String body) throws IOException, InterruptedException {
        return send(request().POST(BodyPublishers.ofString(body))).statusCode();
    }

    /** Posts a body, and gives the answer as soon as its head is there. */
    HttpResponse<InputStream> open(String body) throws IOException, InterruptedException {
        return http.send(request().POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofInputStream());
    }

    /** A request to the events address with every header that isn't about the body. */
    HttpRequest.Builder request() {
        return to("/v1/" + TAG + "/events")
                .header("X-Line-TagAccessToken", "a-good-token")
                .header("Content-Type", "application/json");
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + line.port() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    /** Reports as LINE Tag does. */
    int tag(String parameters) throws IOException, InterruptedException {
        return get("/tag.gif?c_t=lap&t_id=" + TAG + "&" + parameters).statusCode();
    }

    int mode(String parameters) throws IOException, InterruptedException {
        return send(to("/line/mode?" + parameters).POST(BodyPublishers.noBody()))
                .statusCode();
    }

    /** An array of one event each for the events given. */
    static String batch(String... events) {
        return "[" + String.join(",", events) + "]";
    }

    /** A default conversion that happened just now, by the system's clock. */
    static String conversion(String key, String user) {
        return "{\"event\":{\"source_type\":\"web\",\"event_type\":\"conversion\",\"event_name\":\"Conversion\","
                + "\"deduplication_key\":\"" + key + "\",\"event_timestamp\":" + System.currentTimeMillis() / 1000
                + "},\"user\":{" + user + "}}";
    }

    /** One that LINE can match by its click id. */
    static String conversion(String key) {
        return conversion(key, "\"click_id\":\"click\"");
    }
}
