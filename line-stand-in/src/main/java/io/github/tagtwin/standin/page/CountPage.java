package io.github.tagtwin.standin.page;

import io.github.tagtwin.standin.counting.CountedEvent;
import io.github.tagtwin.standin.counting.Ledger;
import io.github.tagtwin.standin.counting.ReportColumns;
import io.github.tagtwin.standin.http.Request;
import io.github.tagtwin.standin.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page "what LINE counts". Its live part is the same HTML that the whole page is first delivered with. */
final class CountPage {

    private static final int MAX_CARDS = 200;
    private static final String HTML = "text/html; charset=utf-8";
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private final Ledger ledger;
    private final ModeSwitch modes;
    private final Template page = Template.resource("page.html");
    private final Template live = Template.resource("live.html");
    private final Template column = Template.resource("column.html");
    private final Template empty = Template.resource("empty.html");
    private final EventCard card = new EventCard();

    CountPage(Ledger ledger, ModeSwitch modes) {
        this.ledger = ledger;
        this.modes = modes;
    }

    Response whole() {
        return html(page.fill(Map.of("live", liveHtml())))
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer");
    }

    /** The part that changes, or 304 where it hasn't. */
    Response live(Request request) {
        String version = '"' + ledger.revision() + "-" + modes.words() + "-" + modes.blocksTag() + '"';
        return request.headers().first("If-None-Match").filter(version::equals).isPresent()
                ? Response.of(304).with("ETag", version)
                : html(liveHtml()).with("ETag", version);
    }

    private String liveHtml() {
        List<CountedEvent> newest = ledger.newest(MAX_CARDS);
        return live.fill(Map.of(
                "columns", ledger.columns().stream().map(this::columnHtml).collect(Collectors.joining()),
                "cards",
                        newest.isEmpty()
                                ? empty.fill(Map.of())
                                : newest.stream().map(card::html).collect(Collectors.joining()),
                "mode", modes.words(),
                "modeClass", modes.words().equals("ok") ? "well" : "failing",
                "tag", modes.blocksTag() ? "blocked" : "ok",
                "tagClass", modes.blocksTag() ? "failing" : "well"));
    }

    private String columnHtml(ReportColumns columns) {
        return column.fill(Map.of(
                "name", columns.eventName(),
                "tag", Long.toString(columns.byTag()),
                "api", Long.toString(columns.byApi()),
                "merged", Long.toString(columns.merged())));
    }

    private static Response html(String html) {
        return Response.of(200, HTML, html.getBytes(StandardCharsets.UTF_8));
    }
}
