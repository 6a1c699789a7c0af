package io.github.tagtwin.standin.tag;

import io.github.tagtwin.standin.counting.Arrival;
import io.github.tagtwin.standin.counting.Ledger;
import io.github.tagtwin.standin.http.Answer;
import io.github.tagtwin.standin.http.Handler;
import io.github.tagtwin.standin.http.Request;
import io.github.tagtwin.standin.http.Response;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/**
 * LINE Tag: its script, and the image by which browsers report. What comes here is always judged, since LINE knows its
 * visitors by means of its own. Safe for use by many threads.
 */
public final class LineTag implements Handler {

    /** Where pages load the script from. */
    public static final String SCRIPT = "/n/line_tag/public/release/v1/lt.js";

    /** Where the script, and the image inside {@code noscript}, report to. */
    public static final String IMAGE = "/tag.gif";

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Clock clock;
    private final Ledger ledger;
    private volatile boolean blocked;

    public LineTag(Clock clock, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Answers 404 to every browser from now on, as if a blocker stood between; or ends that. */
    public void block(boolean on) {
        blocked = on;
    }

    public boolean isBlocked() {
        return blocked;
    }

    @Override
    public Answer answer(Request request) {
        if (blocked) {
            return Response.text(404, "mode tag=blocked");
        }
        Response response = request.path().equals(SCRIPT) ? script() : image(request);
        return response.with("Cross-Origin-Resource-Policy", "cross-origin").with("Access-Control-Allow-Origin", "*");
    }

    private static Response script() {
        return Response.resource(LineTag.class, "lt.js", "text/javascript; charset=utf-8");
    }

    private Response image(Request request) {
        Optional<Arrival> arrival = new Hit(request.query()).arrival(clock.instant());
        arrival.ifPresent(ledger::take);
        return arrival.isPresent()
                ? Response.of(200, "image/gif", PIXEL)
                : Response.text(400, "t_id must be a LINE Tag id, e must be pv, or cv with type");
    }
}
