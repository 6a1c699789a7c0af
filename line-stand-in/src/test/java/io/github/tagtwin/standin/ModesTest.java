package io.github.tagtwin.standin;

import static io.github.tagtwin.standin.Sender.batch;
import static io.github.tagtwin.standin.Sender.conversion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.standin.api.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ModesTest {

    private final LineStandIn line = LineStandIn.start(0);
    private final Sender sender = new Sender(line);

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void failsUntilToldOtherwiseAndTakesNothingMeanwhile() throws Exception {
        line.mode(Mode.status(500));

        assertThat(sender.post(batch(conversion("k")))).isEqualTo(500);
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(500);
        assertThat(line.counted()).isEmpty();

        line.mode(Mode.ok());
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);
    }

    @Test
    void runsASequenceAndStaysAtItsEnd() throws Exception {
        assertThat(sender.mode("mode=500,401,ok")).isEqualTo(200);

        assertThat(sender.post(batch(conversion("k")))).isEqualTo(500);
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(401);
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);
    }

    @Test
    void failsSoManyTimes() throws Exception {
        sender.mode("mode=503&times=2");
        assertThat(sender.get("/line/mode").body()).isEqualTo("{\"mode\":\"503,503,ok\",\"tag\":\"ok\"}");

        assertThat(sender.post(batch(conversion("k")))).isEqualTo(503);
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(503);
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);
    }

    @Test
    void namesTheTimeAfterWhichToTryAgain() throws Exception {
        sender.mode("mode=429&retryAfter=7");

        HttpResponse<String> answer =
                sender.send(sender.request().POST(BodyPublishers.ofString(batch(conversion("k")))));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    }

    @Test
    void takesHalfAndFails() throws Exception {
        line.mode(Mode.half());

        assertThat(sender.post(batch(conversion("a"), conversion("b"), conversion("c"))))
                .isEqualTo(500);
        assertThat(line.counted()).hasSize(1);
        assertThat(sender.post("[{}]")).isEqualTo(400);
    }

    @Test
    void cutsAfterReading() {
        line.mode(Mode.cut());

        assertThatThrownBy(() -> sender.post(batch(conversion("k")))).isInstanceOf(IOException.class);
        assertThat(line.counted()).isEmpty();
        assertThat(line.received().get(0).status()).isZero();
    }

    @Test
    void leavesInTheMiddleOfTheRequest() {
        line.mode(Mode.early());
        String batch = batch(conversion("k"));

        assertThatThrownBy(() -> sender.post(batch)).isInstanceOf(IOException.class);

        assertThat(line.counted()).isEmpty();
        assertThat(line.received().get(0).status()).isZero();
        assertThat(line.received().get(0).body()).isEqualTo(batch.substring(0, batch.length() / 2));
    }

    @Test
    void answersAsAProxyDoes() throws Exception {
        line.mode(Mode.proxy());

        assertThat(sender.post(batch(conversion("k")))).isEqualTo(200);
        assertThat(line.counted()).isEmpty();
    }

    @Test
    void dripsOnUntilTheModeChanges() throws Exception {
        line.mode(Mode.drip());
        HttpResponse<InputStream> answer = sender.open(batch(conversion("k")));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(line.counted()).hasSize(1);
        assertThat(answer.body().readNBytes(3)).asString().isEqualTo("...");

        line.mode(Mode.ok());
        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAnInvalidRequestAtOnceThoughItWouldDrip() throws Exception {
        line.mode(Mode.drip());

        assertThat(sender.post("[{}]")).isEqualTo(400);
    }

    @Test
    void tearsTheAnswerAfterTakingTheEvents() {
        line.mode(Mode.torn());

        assertThatThrownBy(() -> sender.post(batch(conversion("k")))).isInstanceOf(IOException.class);
        assertThat(line.counted()).hasSize(1);
    }

    @Test
    void hangsUntilTheModeChanges() throws Exception {
        line.mode(Mode.hang());
        CompletableFuture<?> sent = sentAside();

        assertThat(line.await(it -> it.received().size() == 1, Duration.ofSeconds(10)))
                .isTrue();
        assertThat(sent).isNotDone();
        line.mode(Mode.ok());

        assertThat(sent).failsWithin(10, TimeUnit.SECONDS);
        assertThat(line.counted()).isEmpty();
    }

    @Test
    void letsGoOfWhatHangsWhenItCloses() throws Exception {
        line.mode(Mode.hang());
        CompletableFuture<?> sent = sentAside();
        line.await(it -> it.received().size() == 1, Duration.ofSeconds(10));

        line.close();

        assertThat(sent).failsWithin(10, TimeUnit.SECONDS);
    }

    @Test
    void slowAnswerIsAWholeOne() throws Exception {
        sender.mode("mode=slow&delayMs=20");

        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);
        assertThat(line.counted()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mode=200",
                "mode=600",
                "mode=5xx",
                "mode=ok,",
                "mode=",
                "",
                "mode=ok&times=-1",
                "mode=ok&times=99999",
                "mode=slow&delayMs=99999999",
                "mode=ok&tag=maybe"
            })
    void refusesWhatIsNoMode(String parameters) throws Exception {
        assertThat(sender.mode(parameters)).isEqualTo(400);
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);
    }

    @Test
    void refusesOrdersFromAnotherSitesPage() throws Exception {
        int status = sender.send(sender.to("/line/mode?mode=500")
                        .header("Origin", "http://evil.example")
                        .POST(BodyPublishers.noBody()))
                .statusCode();

        assertThat(status).isEqualTo(403);
        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);
    }

    @Test
    void resetForgetsWhatCame() throws Exception {
        sender.post(batch(conversion("k")));
        sender.send(sender.to("/line/reset").POST(BodyPublishers.noBody()));

        assertThat(line.counted()).isEmpty();
        assertThat(line.received()).isEmpty();
    }

    private CompletableFuture<Integer> sentAside() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return sender.post(batch(conversion("k")));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
