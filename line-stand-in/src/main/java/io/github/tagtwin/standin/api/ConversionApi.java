package io.github.tagtwin.standin.api;

import io.github.tagtwin.standin.counting.Changes;
import io.github.tagtwin.standin.counting.Ledger;
import io.github.tagtwin.standin.counting.UserMatches;
import io.github.tagtwin.standin.http.Answer;
import io.github.tagtwin.standin.http.BrokenAnswer;
import io.github.tagtwin.standin.http.Handler;
import io.github.tagtwin.standin.http.Request;
import io.github.tagtwin.standin.http.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Answers {@code POST /v1/{line_tag_id}/events}: judges, counts, and only then answers. Safe for use by many threads. */
public final class ConversionApi implements Handler {

    private static final long MOST_READ_EARLY = 1 << 20;
    private static final byte[] LOGIN_PAGE =
            "<!DOCTYPE html><title>Log in</title><p>Please log in.\n".getBytes(StandardCharsets.US_ASCII);

    private final Clock clock;
    private final Ledger ledger;
    private final UserMatches matches = new UserMatches();
    private final Tokens tokens = new Tokens();
    private final Modes modes = new Modes();
    private final RequestLog log;
    private final RequestRules rules = new RequestRules(tokens);

    /** Counts into {@code ledger}; {@code changes} is told of every request. */
    public ConversionApi(Clock clock, Ledger ledger, Changes changes) {
        this.clock = clock;
        this.ledger = ledger;
        this.log = new RequestLog(changes);
    }

    public Tokens tokens() {
        return tokens;
    }

    public Modes modes() {
        return modes;
    }

    public RequestLog log() {
        return log;
    }

    /** Forgets requests and mappings; modes and tokens stay. */
    public void clear() {
        log.clear();
        matches.clear();
    }

    @Override
    public Answer answer(Request request) throws IOException {
        Instant arrival = clock.instant();
        BooleanSupplier changed = modes.changed();
        Mode mode = modes.next();
        if (mode.kind() == Mode.Kind.SLOW) {
            modes.pause(mode.time());
        }
        RecordedBody body = new RecordedBody(request.body());
        if (mode.kind() == Mode.Kind.EARLY) {
            body.readNBytes((int) Math.min(MOST_READ_EARLY, request.body().length() / 2));
            return leftEarly(request, body, arrival);
        }
        Verdict verdict = verdict(mode, request, body, arrival);
        take(verdict, request, arrival);
        log.add(ReceivedRequest.of(arrival, request, isReadable(request) ? body.text() : "", verdict));
        return answer(mode, verdict, changed);
    }

    private Answer leftEarly(Request request, RecordedBody body, Instant arrival) {
        log.add(ReceivedRequest.of(arrival, request, body.beginning(), Verdict.refused(0, "mode early")));
        return BrokenAnswer.cut();
    }

    private Verdict verdict(Mode mode, Request request, RecordedBody body, Instant arrival) throws IOException {
        switch (mode.kind()) {
            case STATUS:
                return Verdict.refused(mode.status(), "mode " + mode);
            case PROXY:
                return Verdict.refused(200, "mode proxy");
            case HANG:
            case CUT:
                return Verdict.refused(0, "mode " + mode);
            case TORN:
                return rules.judge(request, body, arrival).torn();
            case HALF:
                return rules.judge(request, body, arrival).halved();
            default:
                return rules.judge(request, body, arrival);
        }
    }

    private void take(Verdict verdict, Request request, Instant arrival) {
        RequestRules.lineTagId(request).ifPresent(tagId -> verdict.taken()
                .forEach(event -> ledger.take(event.arrival(tagId, arrival, matches))));
    }

    private static Answer answer(Mode mode, Verdict verdict, BooleanSupplier changed) {
        switch (mode.kind()) {
            case HANG:
                return BrokenAnswer.hang(changed);
            case CUT:
                return BrokenAnswer.cut();
            case TORN:
                return BrokenAnswer.torn(Response.of(202));
            case DRIP:
                return verdict.status() == 202 ? BrokenAnswer.drip(changed) : response(mode, verdict);
            case PROXY:
                return Response.of(200, "text/html; charset=utf-8", LOGIN_PAGE);
            default:
                return response(mode, verdict);
        }
    }

    private static Response response(Mode mode, Verdict verdict) {
        Response response = verdict.reason()
                .map(reason -> Response.text(verdict.status(), reason))
                .orElseGet(() -> Response.of(verdict.status()));
        return mode.kind() == Mode.Kind.STATUS && !mode.time().isZero()
                ? response.with("Retry-After", Long.toString(mode.time().toSeconds()))
                : response;
    }

    /** A body over LINE's limit is neither read nor kept. */
    private static boolean isReadable(Request request) {
        return request.body().length() <= RequestRules.MAX_BODY;
    }
}
