package io.github.tagtwin.standin;

import static io.github.tagtwin.standin.Sender.TAG;
import static io.github.tagtwin.standin.Sender.batch;
import static io.github.tagtwin.standin.Sender.conversion;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionApiTest {

    private final LineStandIn line = LineStandIn.start(0);
    private final Sender sender = new Sender(line);

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void answers202AndCountsBeforeAnswering() throws Exception {
        assertThat(sender.post(batch(conversion("a"), conversion("b")))).isEqualTo(202);

        assertThat(line.counted())
                .extracting(event -> event.deduplicationKey().orElse(""))
                .containsExactly("a", "b");
        assertThat(line.received()).singleElement().satisfies(request -> {
            assertThat(request.status()).isEqualTo(202);
            assertThat(request.events()).isEqualTo(2);
            assertThat(request.reason()).isEmpty();
        });
    }

    @Test
    void oneInvalidEventDiscardsTheWholeRequest() throws Exception {
        assertThat(sender.post(batch(conversion("good"), conversion("not.good"))))
                .isEqualTo(400);

        assertThat(line.counted()).isEmpty();
        assertThat(line.received().get(0).reason())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("[1].event: deduplication_key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "[1]", "[{}]", "[", "null", "text", "[]]", "[{\"event\":1,\"user\":{}}]"})
    void refusesWhatIsNoArrayOfEvents(String body) throws Exception {
        assertThat(sender.post(body)).isEqualTo(400);
    }

    @Test
    void refusesWhatIsMadeToOverwhelmAParser() throws Exception {
        assertThat(sender.post("[".repeat(100_000))).isEqualTo(400);
        assertThat(sender.post("[{\"event\":" + "[".repeat(5_000))).isEqualTo(400);
        assertThat(sender.post("[{\"event\":" + "1".repeat(5_000) + "}]")).isEqualTo(400);
        assertThat(sender.post("[\"" + "x".repeat(9_000_000) + "\"]")).isEqualTo(400);
        assertThat(sender.get("/line/received").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] latin = batch(conversion("k"))
                .replace("Conversion", "Conversi\u00f3n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(sender.send(sender.request().POST(BodyPublishers.ofByteArray(latin)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesAHundredThousandEventsAndNotOneMore() throws Exception {
        String event = conversion("k");
        String most = IntStream.range(0, 100_000).mapToObj(i -> event).collect(Collectors.joining(","));

        assertThat(sender.post(batch(most))).isEqualTo(202);
        assertThat(sender.post(batch(most, event))).isEqualTo(400);
        assertThat(line.counted()).singleElement().satisfies(one -> {
            assertThat(one.arrivals()).isEqualTo(100_000);
            assertThat(one.times()).hasSize(50);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"})
    void takesJsonContentType(String type) throws Exception {
        assertThat(sender.send(sender.request()
                                .setHeader("Content-Type", type)
                                .POST(BodyPublishers.ofString(batch(conversion("k")))))
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json; charset=iso-8859-1", "application/x-www-form-urlencoded"})
    void refusesOtherContentType(String type) throws Exception {
        assertThat(sender.send(sender.request()
                                .setHeader("Content-Type", type)
                                .POST(BodyPublishers.ofString(batch(conversion("k")))))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1657000000"})
    void takesDigitsAsChannel(String channel) throws Exception {
        String event = conversion("k", "\"line_uid\":\"U" + "0".repeat(32) + "\"");

        assertThat(sender.send(sender.request()
                                .header("X-Line-ChannelID", channel)
                                .POST(BodyPublishers.ofString(batch(event))))
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12a", "-1"})
    void refusesChannelThatIsNotDigits(String channel) throws Exception {
        assertThat(sender.send(sender.request()
                                .header("X-Line-ChannelID", channel)
                                .POST(BodyPublishers.ofString(batch(conversion("k")))))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/11111111-2222-3333-4444-55555555555/events",
                "/v1/ABCDEF01-2222-3333-4444-555555555555/events",
                "/v1/11111111-2222-3333-4444-555555555555/event",
                "/v1/11111111-2222-3333-4444-555555555555/events/"
            })
    void answers404ToOtherPaths(String path) throws Exception {
        assertThat(sender.send(sender.to(path)
                                .header("X-Line-TagAccessToken", "t")
                                .POST(BodyPublishers.ofString("[]")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answers401WithoutTokenAndHidesTheTokenThatCame() throws Exception {
        int without = sender.send(
                        sender.to("/v1/" + TAG + "/events").POST(BodyPublishers.ofString(batch(conversion("k")))))
                .statusCode();
        sender.post(batch(conversion("k")));

        assertThat(without).isEqualTo(401);
        assertThat(line.received().get(1).headers().get("x-line-tagaccesstoken"))
                .isEqualTo("****oken");
        assertThat(sender.get("/line/received").body()).doesNotContain("a-good-token");
    }

    @Test
    void isStrictFromTheFirstTokenOnAndLetsTokensOverlap() throws Exception {
        String other = "99999999-2222-3333-4444-555555555555";
        line.issueToken(other, "a-good-token");
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(401);

        line.issueToken(TAG, "an-older-token");
        line.issueToken(TAG, "a-good-token");
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);

        line.expireToken(TAG, "a-good-token");
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(401);
    }

    @Test
    void keepsTheNewestCountsOnly() throws Exception {
        try (LineStandIn small = LineStandIn.builder()
                .maxCounted(2)
                .withToken(TAG, "a-good-token")
                .start(0)) {
            new Sender(small).post(batch(conversion("a"), conversion("b"), conversion("c"), conversion("a")));

            assertThat(small.counted())
                    .extracting(event -> event.deduplicationKey().orElse(""))
                    .containsExactly("c", "a");
        }
    }
}
