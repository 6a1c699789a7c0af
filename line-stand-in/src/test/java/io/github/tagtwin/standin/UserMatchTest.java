package io.github.tagtwin.standin;

import static io.github.tagtwin.standin.Sender.batch;
import static io.github.tagtwin.standin.Sender.conversion;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.counting.CountedEvent;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserMatchTest {

    private static final String BROWSER = "\"browser_id\":\"2f1d7a40-9f3c-4c1e-8d57-0a4be1c5f0aa\"";
    private static final String EXTERNAL = "\"external_id\":\"customer-77\"";
    private static final String CLICK = "\"click_id\":\"click\"";

    private final LineStandIn line = LineStandIn.start(0);
    private final Sender sender = new Sender(line);

    @AfterEach
    void stop() {
        line.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"click_id\":\"c\"",
                "\"phone\":\"f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18\"",
                "\"email\":\"973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b\"",
                "\"ifa\":\"2f1d7a40-9f3c-4c1e-8d57-0a4be1c5f0aa\""
            })
    void countsWhatMatchesByItself(String user) throws Exception {
        sender.post(batch(conversion("k", user)));

        assertThat(line.counted()).singleElement().satisfies(event -> assertThat(event.counted())
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {BROWSER, EXTERNAL, BROWSER + "," + EXTERNAL})
    void takesButDoesNotCountMappingKeysThatLineHasNotMapped(String user) throws Exception {
        assertThat(sender.post(batch(conversion("k", user)))).isEqualTo(202);

        assertThat(line.counted()).singleElement().satisfies(event -> {
            assertThat(event.counted()).isFalse();
            assertThat(event.reason())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("no user match"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {BROWSER, EXTERNAL})
    void countsAMappingKeyOnceItHasTravelledWithAMatch(String key) throws Exception {
        sender.post(batch(conversion("before", key), conversion("with", CLICK + "," + key), conversion("after", key)));

        assertThat(line.counted()).extracting(CountedEvent::counted).containsExactly(false, true, true);
    }

    @Test
    void keepsMappingsWithinOneLineTag() throws Exception {
        sender.post(batch(conversion("k", CLICK + "," + EXTERNAL)));
        sender.send(sender.to("/v1/99999999-2222-3333-4444-555555555555/events")
                .header("X-Line-TagAccessToken", "t")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(batch(conversion("k", EXTERNAL)))));

        assertThat(line.counted()).extracting(CountedEvent::counted).containsExactly(true, false);
    }

    @Test
    void mapsNothingThroughAMappingKeyNorThroughLineTag() throws Exception {
        sender.post(batch(conversion("a", CLICK + "," + BROWSER), conversion("b", BROWSER + "," + EXTERNAL)));
        sender.tag("e=pv&ext_id=another");
        line.counted();
        sender.post(batch(conversion("c", EXTERNAL), conversion("d", "\"external_id\":\"another\"")));

        assertThat(line.counted()).extracting(CountedEvent::counted).containsExactly(true, true, true, false, false);
    }

    @Test
    void forgetsMappingsOnReset() throws Exception {
        sender.post(batch(conversion("a", CLICK + "," + BROWSER)));
        line.reset();
        sender.post(batch(conversion("b", BROWSER)));

        assertThat(line.counted()).singleElement().satisfies(event -> assertThat(event.counted())
                .isFalse());
    }

    @Test
    void testEventsMapNothing() throws Exception {
        String test =
                conversion("t", CLICK + "," + BROWSER).replace("\"event_name\"", "\"test_flag\":true,\"event_name\"");
        sender.post(batch(test, conversion("b", BROWSER)));

        assertThat(line.counted()).extracting(CountedEvent::testFlag).containsExactly(true, false);
        assertThat(line.counted()).noneMatch(CountedEvent::counted);
    }
}
