package io.github.tagtwin.standin;

import static io.github.tagtwin.standin.Sender.batch;
import static io.github.tagtwin.standin.Sender.conversion;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.counting.EventPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTagTest {

    private final HandClock clock = new HandClock(Instant.now());
    private final LineStandIn line = LineStandIn.builder().clock(clock).start(0);
    private final Sender sender = new Sender(line);

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void servesTheScriptUncached() throws Exception {
        HttpResponse<String> script = sender.get("/n/line_tag/public/release/v1/lt.js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(script.body()).contains("_ltq", "__lt__cid", "/tag.gif");
    }

    @Test
    void answersTheNoscriptImageWithAPixelAndCountsEachAlone() throws Exception {
        HttpResponse<String> image = sender.get("/tag.gif?c_t=lap&t_id=" + Sender.TAG + "&e=pv&noscript=1");
        sender.tag("e=pv&noscript=1");

        assertThat(image.headers().firstValue("Content-Type")).hasValue("image/gif");
        assertThat(image.body()).startsWith("GIF89a");
        assertThat(line.counted()).hasSize(2).allMatch(event -> event.eventName()
                .equals("PageView"));
    }

    @Test
    void reportMergesWithItsTwin() throws Exception {
        sender.tag("e=cv&type=Conversion&d_key=k&b_id=b&ext_id=e&url=http%3A%2F%2Fshop%2F%3Fa%3D1");
        clock.forward(Duration.ofSeconds(45));
        sender.post(batch(conversion("k")));

        assertThat(line.counted()).singleElement().satisfies(event -> {
            assertThat(event.paths()).containsExactly(EventPath.TAG, EventPath.API);
            assertThat(event.browserId()).hasValue("b");
            assertThat(event.externalId()).hasValue("e");
            assertThat(event.clickId()).hasValue("click");
            assertThat(event.url()).hasValue("http://shop/?a=1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d_key=", "d_key=undefined", "d_key=a.b", "d_key=%24%7Bx%7D"})
    void takesTheseKeysAsNotSent(String key) throws Exception {
        sender.tag("e=pv&" + key);

        assertThat(line.counted().get(0).deduplicationKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"e=xx", "e=cv", "e=cv&type=a.b", "e=cv&type=aaaaaaaaaaaaaaaaaaaaa"})
    void refusesReportsOfNoKnownEvent(String parameters) throws Exception {
        assertThat(sender.tag(parameters)).isEqualTo(400);
        assertThat(line.counted()).isEmpty();
    }

    @Test
    void hidesScriptAndImageBehindABlocker() throws Exception {
        sender.mode("tag=blocked");
        assertThat(sender.get("/n/line_tag/public/release/v1/lt.js").statusCode())
                .isEqualTo(404);
        assertThat(sender.tag("e=pv")).isEqualTo(404);
        assertThat(line.counted()).isEmpty();

        line.blockTag(false);
        assertThat(sender.tag("e=pv")).isEqualTo(200);
    }

    @Test
    void leavesTheApiOpenWhileTheTagIsBlocked() throws Exception {
        line.blockTag(true);

        assertThat(sender.post(batch(conversion("k")))).isEqualTo(202);
    }
}
