package io.github.tagtwin.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A visitor of an application, with cookies of its own; follows no redirects and runs no scripts. For one thread. */
final class Browser {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String AGENT = "User-Agent";
    private static final String NAME = "Mozilla/5.0 (Contracts; like a browser)";

    private final URI application;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * A visitor who has been nowhere yet.
     *
     * @param application the application's address, with a slash at its end
     */
    Browser(URI application) {
        this.application = application;
    }

    /** A click id that nobody else has. */
    static String newClickId() {
        return "click_" + UUID.randomUUID();
    }

    Browser with(String cookie, String value) {
        HttpCookie added = new HttpCookie(cookie, value);
        added.setVersion(0);
        added.setPath("/");
        cookies.getCookieStore().add(application, added);
        return this;
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    Answer head(String path) throws IOException, InterruptedException {
        return send("HEAD", path, "");
    }

    Answer post(String path, String form) throws IOException, InterruptedException {
        return send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    Answer ask(String method, String path, String... headers) throws IOException, InterruptedException {
        return send(method, path, "", headers);
    }

    /** Asks for a page, reads so many bytes of the answer, and goes away. */
    void leave(String path, int bytes) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application.resolve(path))
                .timeout(LIMIT)
                .header("Accept", "text/html")
                .header(AGENT, NAME)
                .build();
        try (InputStream body =
                client.send(request, BodyHandlers.ofInputStream()).body()) {
            body.readNBytes(bytes);
        }
    }

    /** Asks with a body of any type. */
    Answer send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        // A cookie with Max-Age would go back in quotes, which no browser writes and Tomcat 9 keeps.
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setVersion(0));
        HttpRequest.Builder request = HttpRequest.newBuilder(application.resolve(path))
                .timeout(LIMIT)
                .header("Accept", "text/html,*/*;q=0.8")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!List.of(headers).contains(AGENT)) {
            request.header(AGENT, NAME);
        }
        for (int name = 0; name < headers.length; name += 2) {
            request.header(headers[name], headers[name + 1]);
        }
        PartialBody answer = new PartialBody();
        try {
            client.send(request.build(), answer);
        } catch (IOException cut) {
            answer.cut(cut);
        }
        return answer.read();
    }
}
