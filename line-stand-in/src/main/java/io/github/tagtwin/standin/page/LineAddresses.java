package io.github.tagtwin.standin.page;

import io.github.tagtwin.standin.api.ConversionApi;
import io.github.tagtwin.standin.counting.Ledger;
import io.github.tagtwin.standin.http.Answer;
import io.github.tagtwin.standin.http.Handler;
import io.github.tagtwin.standin.http.Request;
import io.github.tagtwin.standin.http.Response;
import io.github.tagtwin.standin.tag.LineTag;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers everything under {@code /line/}: the page, the listings, the modes. Safe for use by many threads. */
public final class LineAddresses implements Handler {

    private final Ledger ledger;
    private final ConversionApi api;
    private final ModeSwitch modes;
    private final Runnable reset;
    private final CountPage page;

    /** Shows these; {@code reset} forgets what came. */
    public LineAddresses(Ledger ledger, ConversionApi api, LineTag tag, Runnable reset) {
        this.ledger = ledger;
        this.api = api;
        this.modes = new ModeSwitch(api.modes(), tag);
        this.reset = reset;
        this.page = new CountPage(ledger, modes);
    }

    @Override
    public Answer answer(Request request) throws IOException {
        switch (request.method()) {
            case "GET":
                return shown(request);
            case "POST":
                return isFromElsewhere(request) ? Response.text(403, "not from another site's page") : done(request);
            default:
                return Response.text(405, "GET or POST");
        }
    }

    private Response shown(Request request) {
        switch (request.path()) {
            case "/line/":
                return page.whole();
            case "/line/live":
                return page.live(request);
            case "/line/page.css":
                return Response.resource(LineAddresses.class, "page.css", "text/css; charset=utf-8");
            case "/line/page.js":
                return Response.resource(LineAddresses.class, "page.js", "text/javascript; charset=utf-8");
            case "/line/counted":
                return json(Listings.counted(ledger.events()));
            case "/line/received":
                return json(Listings.received(api.log().requests()));
            case "/line/columns":
                return json(Listings.columns(ledger.columns()));
            case "/line/mode":
                return json(modes.shown());
            default:
                return Response.text(404, "nothing here; the page is at /line/");
        }
    }

    private Response done(Request request) throws IOException {
        switch (request.path()) {
            case "/line/mode":
                return modes.set(request);
            case "/line/reset":
                reset.run();
                return ModeSwitch.back(request, JsonValue.EMPTY_JSON_OBJECT);
            default:
                return Response.text(404, "nothing to do here");
        }
    }

    /** A browser names the page that posts; only the stand-in's own may. */
    private static boolean isFromElsewhere(Request request) {
        String own = "http://" + request.headers().first("Host").orElse("");
        return request.headers()
                .first("Origin")
                .filter(origin -> !origin.equals(own))
                .isPresent();
    }

    static Response json(JsonValue value) {
        return Response.of(200, "application/json", value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
