package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.queue.Eventually;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String ACCEPTED = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final HttpTransport transport = HttpTransport.open();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void closeTransport() {
        never.countDown();
        transport.close();
    }

    @Test
    void sendsOneRequestOfKnownLengthWithItsHeaders() throws Exception {
        try (TinyServer server = TinyServer.answering(ACCEPTED)) {
            Answer answer = transport.send(post(server.address().resolve("/v1/tag/events"), LONG));

            assertThat(answer.status()).isEqualTo(202);
            String request = server.requests().get(0);
            assertThat(request).startsWith("POST /v1/tag/events HTTP/1.1\r\n").endsWith("\r\n\r\n[{\"茶\":1}]");
            assertThat(request.toLowerCase(Locale.ROOT))
                    .contains("\r\ncontent-length: 11\r\n", "\r\ncontent-type: application/json\r\n")
                    .contains("\r\nx-line-tagaccesstoken: secret\r\n")
                    .doesNotContain("transfer-encoding", "upgrade", "expect:");
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (TinyServer elsewhere = TinyServer.answering(ACCEPTED);
                TinyServer server =
                        TinyServer.answering("HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: "
                                + elsewhere.address() + "/\r\n\r\n")) {
            assertThat(transport.send(post(server.address(), LONG)).status()).isEqualTo(307);
            assertThat(server.requests()).hasSize(1);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void takesA401WithoutAChallenge() throws Exception {
        try (TinyServer server = TinyServer.answering("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno")) {
            Answer answer = transport.send(post(server.address(), LONG));

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.redacted("")).isEqualTo("no");
        }
    }

    @Test
    void tellsRetryAfter() throws Exception {
        try (TinyServer server =
                TinyServer.answering("HTTP/1.1 503 Busy\r\nretry-after: 30\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(transport.send(post(server.address(), LONG)).retryAfter())
                    .contains("30");
        }
    }

    @Test
    void cutsOffABodyWithoutEnd() throws Exception {
        byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        try (TinyServer server = TinyServer.answering(out -> {
            out.write(
                    "HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (never.getCount() > 0) {
                out.write(chunk);
            }
        })) {
            Answer answer = transport.send(post(server.address(), LONG));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.redacted("")).isEqualTo("x".repeat(64 * 1024));
            Eventually.until("connection closed", server::cutOff);
        }
    }

    @Test
    void givesUpABodyThatTricklesAndLeavesNoThreadBehind() throws Exception {
        // Several times, since what keeps a selector thread alive is a matter of luck.
        for (int i = 0; i < 8; i++) {
            try (HttpTransport once = HttpTransport.open();
                    TinyServer server = TinyServer.answering(this::trickle)) {
                assertThatThrownBy(() -> once.send(post(server.address(), SHORT)))
                        .isInstanceOf(IOException.class);
                Eventually.until("connection closed", server::cutOff);
            }
        }
        transport.close();
        assertNoThreadsLeft();
    }

    private void trickle(OutputStream out) throws IOException {
        out.write("HTTP/1.1 202 Accepted\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        while (never.getCount() > 0) {
            out.write('x');
            out.flush();
            Eventually.pause();
        }
    }

    @Test
    void givesUpAServerThatNeverAnswers() throws Exception {
        try (TinyServer server = TinyServer.answering(out -> await(never))) {
            assertThatThrownBy(() -> transport.send(post(server.address(), SHORT)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void failsWhereNobodyListens() throws Exception {
        TinyServer gone = TinyServer.answering(ACCEPTED);
        gone.close();

        assertThatThrownBy(() -> transport.send(post(gone.address(), LONG))).isInstanceOf(IOException.class);
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        try (TinyServer server = TinyServer.answering(ACCEPTED)) {
            transport.send(post(server.address(), LONG));
        }

        transport.close();
        transport.close();

        assertNoThreadsLeft();
        assertThatThrownBy(() -> transport.send(post(URI.create("http://127.0.0.1:1"), LONG)))
                .isInstanceOf(IOException.class);
    }

    private static void assertNoThreadsLeft() {
        Eventually.until("no thread of its own", () -> !Eventually.alive("tagtwin-http"));
        Eventually.until("no selector thread, once collected", () -> {
            System.gc();
            return !Eventually.alive("HttpClient-");
        });
    }

    private static Post post(URI address, Duration timeout) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "X-Line-TagAccessToken", "secret");
        return new Post(address, headers, "[{\"茶\":1}]".getBytes(StandardCharsets.UTF_8), timeout);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
