package io.github.tagtwin.standin;

import io.github.tagtwin.standin.api.ConversionApi;
import io.github.tagtwin.standin.api.Mode;
import io.github.tagtwin.standin.api.ReceivedRequest;
import io.github.tagtwin.standin.counting.Changes;
import io.github.tagtwin.standin.counting.CountedEvent;
import io.github.tagtwin.standin.counting.Ledger;
import io.github.tagtwin.standin.counting.ReportColumns;
import io.github.tagtwin.standin.http.SocketServer;
import io.github.tagtwin.standin.page.LineAddresses;
import io.github.tagtwin.standin.tag.LineTag;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * LINE's two ends on the loopback address: the Conversion API, and LINE Tag's script and image. As strict as what is known of
 * LINE, and with failures on demand; for tests and demonstrations, never for production.
 *
 * <pre>{@code
 * try (LineStandIn line = LineStandIn.start(0)) {
 *     sendTo(line.uri());
 *     line.await(it -> it.counted().size() == 1, Duration.ofSeconds(10));
 *     assertThat(line.counted().get(0).paths()).containsExactly(EventPath.TAG, EventPath.API);
 * }
 * }</pre>
 *
 * <p>Any access token that isn't empty is good for any LINE Tag id until the first {@link Builder#withToken} or
 * {@link #issueToken}; from then on only issued ones are, and others are answered 401. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class LineStandIn implements Closeable {

    private final Changes changes = new Changes();
    private final ConversionApi api;
    private final LineTag tag;
    private final Ledger ledger;
    private final SocketServer server;

    private LineStandIn(Builder settings, int port) throws IOException {
        ledger = settings.journal == null
                ? new Ledger(settings.maxCounted, changes)
                : Ledger.kept(settings.maxCounted, changes, settings.journal);
        api = new ConversionApi(settings.clock, ledger, changes);
        tag = new LineTag(settings.clock, ledger);
        settings.tokens.forEach(token -> api.tokens().issue(token[0], token[1]));
        server = SocketServer.start(port, new Routes(api, tag, new LineAddresses(ledger, api, tag, this::reset)));
    }

    /**
     * Starts with the system's clock, open to any token.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException where the port is taken
     */
    public static LineStandIn start(int port) {
        return builder().start(port);
    }

    public static Builder builder() {
        return new Builder();
    }

    public int port() {
        return server.port();
    }

    /** Where it listens: {@code http://localhost:PORT}. */
    public URI uri() {
        return URI.create("http://localhost:" + port());
    }

    /** The requests to the Conversion API, oldest first: the newest 10,000, as long as their bodies stay below 64 Mi characters together. */
    public List<ReceivedRequest> received() {
        return api.log().requests();
    }

    /** The events by either path, merged, oldest first. */
    public List<CountedEvent> counted() {
        return ledger.events();
    }

    /** LAP's report columns for each event name. */
    public List<ReportColumns> columns() {
        return ledger.columns();
    }

    /**
     * Says how the Conversion API answers from now on: one request for each mode, and the last one stays. Requests that hang
     * are let go, and see a reset connection.
     */
    public void mode(Mode first, Mode... then) {
        List<Mode> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(then));
        api.modes().set(all);
    }

    /** Makes LINE Tag's script and image answer 404, as behind a blocker; or ends that. */
    public void blockTag(boolean blocked) {
        tag.block(blocked);
    }

    /** Makes a token good, beside those there are: while they are exchanged, two overlap. */
    public void issueToken(String lineTagId, String token) {
        api.tokens().issue(lineTagId, token);
    }

    /** Lets a token end. */
    public void expireToken(String lineTagId, String token) {
        api.tokens().expire(lineTagId, token);
    }

    /**
     * Waits, by the system's time, until something holds.
     *
     * @return whether it came to hold within the limit
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean await(Predicate<LineStandIn> holds, Duration limit) throws InterruptedException {
        return changes.await(() -> holds.test(this), limit);
    }

    /** Forgets requests, counts and mappings; modes and tokens stay. */
    public void reset() {
        api.clear();
        ledger.clear();
    }

    /** Lets go of hanging requests, closes every connection and ends every thread. */
    @Override
    public void close() {
        api.modes().close();
        try {
            server.close();
            ledger.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a stand-in needs to know before it starts; for one thread. */
    public static final class Builder {

        private final List<String[]> tokens = new ArrayList<>();
        private Clock clock = Clock.systemUTC();
        private int maxCounted = 100_000;
        private @Nullable Path journal;

        private Builder() {}

        /** By which arrivals are dated and the 30 days run; the system's clock by default. */
        public Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        /** Makes a token good for a LINE Tag id, and every token that isn't issued a 401; may be called again. */
        public Builder withToken(String lineTagId, String token) {
            tokens.add(new String[] {lineTagId, token});
            return this;
        }

        /** How many counted events are remembered, at least 1, by default 100,000; the oldest are forgotten first. */
        public Builder maxCounted(int events) {
            this.maxCounted = events;
            return this;
        }

        /**
         * Keeps what is counted in a file, written before the answer goes out: the next stand-in on the same file goes on
         * where this one ended, were it by {@code kill -9}. Not what is known of users. For one stand-in at a time.
         */
        public Builder journal(Path file) {
            this.journal = file;
            return this;
        }

        /**
         * Starts.
         *
         * @param port 0 for any free one
         * @throws UncheckedIOException where the port is taken or the journal can't be used
         */
        public LineStandIn start(int port) {
            try {
                return new LineStandIn(this, port);
            } catch (IOException e) {
                throw new UncheckedIOException("the stand-in can't start at port " + port, e);
            }
        }
    }
}
