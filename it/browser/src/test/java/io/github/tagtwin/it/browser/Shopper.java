package io.github.tagtwin.it.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor without a browser: keeps cookies, runs no script, and sees each page's bytes. For one thread. */
final class Shopper {
    private static final Pattern KEY = Pattern.compile("deduplicationKey:'([0-9a-zA-Z_-]{1,256})'");

    private final URI shop;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.ALWAYS)
            .build();
    private final List<String> events = new ArrayList<>();

    Shopper(URI shop) {
        this.shop = shop;
    }

    /** The page's bytes, each as one character. */
    String get(String path) throws IOException, InterruptedException {
        return page(request(path).build());
    }

    /** The page after the form and its redirect, bytes as characters. */
    String post(String path, String form) throws IOException, InterruptedException {
        return page(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    /** Comes by an ad, looks at a tea and buys it; returns the order's number. */
    String buys(String tea, String clickId) throws IOException, InterruptedException {
        get("?ldtag_cl=" + clickId);
        get("product?id=" + tea);
        post("cart", "id=" + tea);
        get("checkout");
        String thanks = post("checkout", "name=Lin&email=lin%40example.com&phone=0912-345-678");
        String order = keyOf(thanks);
        events.add("Purchase " + order);
        return order;
    }

    /** What the pages seen so far have shown the browser, in this order: a name and a key each. */
    List<String> events() {
        return Collections.unmodifiableList(events);
    }

    private String page(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        String page = new String(response.body(), StandardCharsets.ISO_8859_1);
        if (response.statusCode() == 200 && KEY.matcher(page).find()) {
            events.add("PageView " + keyOf(page));
        }
        return page;
    }

    private static String keyOf(String page) {
        Matcher key = KEY.matcher(page);
        if (!key.find()) {
            throw new AssertionError("The page holds no key: " + page);
        }
        return key.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path)).header("User-Agent", "Mozilla/5.0 (like a browser)");
    }
}
