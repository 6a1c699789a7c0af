package io.github.tagtwin.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Orders, and doesn't care what becomes of it. Thread-safe. */
final class Customer {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Orders once.
     *
     * @param breakdown the step at which the shop is to fail
     * @return whether the shop has answered, with whatever
     */
    boolean order(URI shop, String id, String breakdown) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(shop.resolve("shop/booked?id=" + id + "&breakdown=" + breakdown))
                .timeout(LIMIT)
                .header("User-Agent", "Mozilla/5.0 (Outbox; like a browser)")
                .header("Accept", "text/html")
                .header("Cookie", "tagtwin_click=click_" + UUID.randomUUID())
                .build();
        try {
            client.send(request, BodyHandlers.discarding());
            return true;
        } catch (IOException killed) {
            return false;
        }
    }
}
