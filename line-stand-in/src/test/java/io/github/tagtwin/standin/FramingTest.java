package io.github.tagtwin.standin;

import static io.github.tagtwin.standin.Sender.TAG;
import static io.github.tagtwin.standin.Sender.batch;
import static io.github.tagtwin.standin.Sender.conversion;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {

    private static final String HEAD = "POST /v1/" + TAG + "/events HTTP/1.1\r\nHost: line\r\n"
            + "X-Line-TagAccessToken: t\r\nContent-Type: application/json\r\n";

    private final LineStandIn line = LineStandIn.start(0);
    private final Sender sender = new Sender(line);

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void refusesChunkedBodyOfARealClient() throws Exception {
        byte[] body = batch(conversion("k")).getBytes(UTF_8);
        int status = sender.send(
                        sender.request().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                .statusCode();

        assertThat(status).isEqualTo(400);
        assertThat(line.received().get(0).headers()).containsEntry("transfer-encoding", "chunked");
        assertThat(line.received().get(0).reason())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("Transfer-Encoding"));
    }

    @Test
    void refusesBodyWithoutLength() throws Exception {
        assertThat(talk(HEAD + "\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void refusesBodyOverTheLimitWithoutReadingIt() throws Exception {
        assertThat(talk(HEAD + "Content-Length: 300000001\r\n\r\n["))
                .startsWith("HTTP/1.1 400 ")
                .contains("300 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 2\r\n",
                "Content-Length: +2\r\n",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
                "No colon\r\n",
                " folded: x\r\n",
                "Host: another\r\n"
            })
    void refusesHeadThatProxiesReadDifferently(String lines) throws Exception {
        assertThat(talk(HEAD + lines + "\r\n[]")).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET / HTTP/2.0", "get / HTTP/1.1", "GET http://line/ HTTP/1.1", "GET  / HTTP/1.1", "nonsense"})
    void refusesStrangeRequestLine(String first) throws Exception {
        assertThat(talk(first + "\r\nHost: line\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void refusesEndlessHead() throws Exception {
        assertThat(talk("GET / HTTP/1.1\r\nHost: line\r\nX: " + "x".repeat(70_000)))
                .startsWith("HTTP/1.1 431 ");
    }

    @Test
    void answersSeveralRequestsOnOneConnectionEvenAfterARefusal() throws Exception {
        String body = batch(conversion("k"));
        String good = HEAD + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        String bad = HEAD + "Content-Length: 8\r\n\r\n[{},{},1";

        assertThat(talk(bad + good + good).split("HTTP/1.1 ", -1))
                .hasSize(4)
                .satisfies(answers -> assertThat(answers[1]).startsWith("400"))
                .satisfies(answers -> assertThat(answers[3]).startsWith("202"));
    }

    @Test
    void asksForABodyThatWaitsForIt() throws Exception {
        String body = batch(conversion("k"));

        assertThat(talk(HEAD + "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 ");
    }

    @Test
    void takesNothingFromABodyThatEndsEarly() throws Exception {
        String body = batch(conversion("k"));
        talk(HEAD + "Content-Length: " + (body.length() + 1) + "\r\n\r\n" + body);

        assertThat(line.counted()).isEmpty();
    }

    @Test
    void leavesNoThreadAndNoPortBehind() throws Exception {
        sender.get("/line/counted");
        Thread[] threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("line-stand-in-" + line.port()))
                .toArray(Thread[]::new);
        assertThat(threads).isNotEmpty();

        line.close();

        for (Thread thread : threads) {
            thread.join(5_000);
            assertThat(thread.isAlive()).isFalse();
        }
        LineStandIn.start(line.port()).close();
    }

    /** Sends bytes as they are, closes that side, and reads all that comes. */
    private String talk(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
