package io.github.tagtwin.standin.api;

import io.github.tagtwin.standin.http.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request must be before its events are looked at: path, token, framing, headers. Safe for use by many threads. */
final class RequestRules {

    private static final Pattern PATH =
            Pattern.compile("/v1/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/events");
    private static final Pattern JSON = Pattern.compile("(?i)application/json(\\s*;\\s*charset=\"?utf-8\"?)?");
    static final long MAX_BODY = 300_000_000;

    private final Tokens tokens;
    private final BatchReader batches = new BatchReader();

    RequestRules(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The LINE Tag id in the path; empty where the path isn't one of LINE's. */
    static Optional<String> lineTagId(Request request) {
        Matcher path = PATH.matcher(request.path());
        return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
    }

    /** Judges a request, and where it is good so far, every event in it. */
    Verdict judge(Request request, RecordedBody body, Instant arrival) throws IOException {
        Optional<String> tagId = lineTagId(request);
        if (tagId.isEmpty()) {
            return Verdict.refused(404, "the path must be /v1/{line_tag_id}/events, the id a UUID in lower case");
        }
        if (!request.method().equals("POST")) {
            return Verdict.refused(405, "events are sent by POST");
        }
        if (!tokens.accept(tagId.get(), header(request, "X-Line-TagAccessToken"))) {
            return Verdict.refused(401, "X-Line-TagAccessToken isn't a token of this LINE Tag id");
        }
        try {
            checkFraming(request);
            return Verdict.received(batches.read(body, hasChannel(request), arrival));
        } catch (InvalidEvent e) {
            return Verdict.refused(400, e.reason());
        }
    }

    private static void checkFraming(Request request) throws InvalidEvent {
        demand(!request.isChunked(), "Transfer-Encoding isn't taken: send a Content-Length");
        demand(request.hasLength(), "Content-Length is missing");
        demand(request.body().length() <= MAX_BODY, "the body must be at most 300 MB");
        demand(header(request, "Content-Encoding").isEmpty(), "Content-Encoding isn't known here");
        demand(JSON.matcher(header(request, "Content-Type")).matches(), "Content-Type must be application/json");
    }

    private static boolean hasChannel(Request request) throws InvalidEvent {
        List<String> channels = request.headers().all("X-Line-ChannelID");
        demand(channels.size() < 2, "X-Line-ChannelID came more than once");
        demand(channels.isEmpty() || channels.get(0).matches("\\d+"), "X-Line-ChannelID must be digits only");
        return !channels.isEmpty();
    }

    private static String header(Request request, String name) {
        return request.headers().first(name).orElse("");
    }

    private static void demand(boolean holds, String otherwise) throws InvalidEvent {
        if (!holds) {
            throw new InvalidEvent(otherwise);
        }
    }
}
