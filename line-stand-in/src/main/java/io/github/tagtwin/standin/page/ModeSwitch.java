package io.github.tagtwin.standin.page;

import io.github.tagtwin.standin.api.Modes;
import io.github.tagtwin.standin.http.Query;
import io.github.tagtwin.standin.http.Request;
import io.github.tagtwin.standin.http.Response;
import io.github.tagtwin.standin.tag.LineTag;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Sets failures by HTTP: {@code POST /line/mode?mode=500,hang,ok}, as query or as a form. Safe for use by many threads. */
final class ModeSwitch {

    private final Modes modes;
    private final LineTag tag;

    ModeSwitch(Modes modes, LineTag tag) {
        this.modes = modes;
        this.tag = tag;
    }

    JsonObject shown() {
        return Json.createObjectBuilder()
                .add("mode", words())
                .add("tag", tag.isBlocked() ? "blocked" : "ok")
                .build();
    }

    /** The next requests' modes, the lasting one last. */
    String words() {
        return String.join(",", modes.ahead());
    }

    boolean blocksTag() {
        return tag.isBlocked();
    }

    Response set(Request request) throws IOException {
        Query query = request.query();
        Query form = request.form();
        try {
            set(new Parameters(query, form));
            return back(request, shown());
        } catch (IllegalArgumentException e) {
            return Response.text(400, String.valueOf(e.getMessage()));
        }
    }

    /** JSON for a program; for a browser's form, the way back to the page. */
    static Response back(Request request, JsonValue result) {
        boolean isBrowser = request.headers().first("Accept").orElse("").contains("text/html");
        return isBrowser ? Response.of(303).with("Location", "/line/") : LineAddresses.json(result);
    }

    private void set(Parameters parameters) {
        Optional<String> tagMode = parameters.get("tag");
        if (tagMode.isEmpty() && parameters.get("mode").isEmpty()) {
            throw new IllegalArgumentException("mode or tag is needed");
        }
        if (tagMode.isPresent() && !tagMode.get().matches("ok|blocked")) {
            throw new IllegalArgumentException("tag must be ok or blocked");
        }
        parameters
                .get("mode")
                .ifPresent(words -> modes.set(
                        words,
                        (int) parameters.number("times"),
                        Duration.ofMillis(parameters.number("delayMs")),
                        Duration.ofSeconds(parameters.number("retryAfter"))));
        tagMode.ifPresent(word -> tag.block(word.equals("blocked")));
    }

    /** Parameters of the address and of the form in one. */
    private static final class Parameters {

        private final Query query;
        private final Query form;

        Parameters(Query query, Query form) {
            this.query = query;
            this.form = form;
        }

        Optional<String> get(String name) {
            return query.get(name).or(() -> form.get(name));
        }

        long number(String name) {
            String text = get(name).orElse("0");
            if (!text.matches("\\d{1,9}")) {
                throw new IllegalArgumentException(name + " must be a whole number");
            }
            return Long.parseLong(text);
        }
    }
}
