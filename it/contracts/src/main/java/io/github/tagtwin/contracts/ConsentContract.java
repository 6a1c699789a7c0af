package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One decision for cookies, tag, API and queue: before a visitor has agreed, while he does, and once he doesn't any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConsentContract {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String BANNER = "Banner";
    private static final String YES = "marketing:true";
    private static final String NO = "marketing:false";

    private final LineStandIn line = LineStandIn.start(0);

    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"));
        for (String mode : List.of("required", "opt-out")) {
            ProbeWar war = ProbeWar.of(line, directory.resolve("queue"))
                    .with("tag-mode", "install")
                    .with("next-page-deadline", "1s")
                    .with("consent", mode)
                    .with("consent-cookie", BANNER + "=" + YES);
            server.deploy(war.write(directory.resolve(mode + ".war")).path(), "/" + mode);
        }
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void leavesAVisitorAloneWhoHasNotAgreed() throws Exception {
        Answer landing = visitor("required").get("visit/tea?ldtag_cl=" + Browser.newClickId());
        Answer order = visitor("required").post("visit/order", "id=" + newOrder() + "&to=thanks");

        assertThat(landing.text()).contains("Tea").doesNotContain("_lt(");
        assertThat(landing.headers("Set-Cookie")).isEmpty();
        assertThat(landing.header("Cache-Control")).isEmpty();
        assertThat(order.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void countsWhoHasNotRefusedWhereThatIsEnough() throws Exception {
        String clickId = Browser.newClickId();
        Answer landing = visitor("opt-out").get("visit/tea?ldtag_cl=" + clickId);

        assertThat(landing.hasClickCookie()).isTrue();
        assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
        assertThat(visitor("opt-out").with(BANNER, NO).get("visit/tea").text()).doesNotContain("_lt(");
    }

    @Test
    void countsFromTheRequestOnThatFollowsAYesToTheShop() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("required").with("tagtwin_click", clickId);
        Answer answered = visitor.post("visit/consent", "agreed=true");

        assertThat(answered.headers("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("tagtwin_consent=yes; ")
                .contains("; HttpOnly; SameSite=Lax");
        assertThat(TagRun.of(visitor.get("visit/tea")).inits()).isOne();
        assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"banner", "shop"})
    void forgetsWhoDoesNotAgreeAnyMore(String place) throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor("required").with(BANNER, YES);
        assertThat(visitor.get("visit/tea?ldtag_cl=" + clickId).hasClickCookie())
                .isTrue();
        SentEvents.of(line, clickId).await(1);
        visitor.post("visit/order", "id=" + order + "&to=thanks");

        Answer goodbye = place.equals("shop")
                ? visitor.post("visit/consent", "agreed=false")
                : visitor.with(BANNER, NO).get("visit/tea");

        assertThat(goodbye.text()).doesNotContain("_lt(");
        assertThat(goodbye.headers("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("tagtwin_click=; Max-Age=0;"))
                .anyMatch(cookie -> cookie.startsWith("tagtwin_next_") && cookie.contains("=; Max-Age=0;"));
        Answer after = visitor.get("visit/thanks");
        assertThat(after.text()).doesNotContain("_lt(");
        assertThat(after.headers("Set-Cookie")).isEmpty();
        awaitHeldOrderOfSomebodyElse();
        assertThat(SentEvents.of(line, clickId).all())
                .extracting(ConsentContract::key)
                .doesNotContain(order);
    }

    @Test
    void countsAgainWhoAgreesAgain() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("required").with("tagtwin_click", clickId).with(BANNER, NO);
        visitor.get("visit/tea");
        String key = TagRun.of(
                        visitor.with("tagtwin_click", clickId).with(BANNER, YES).get("visit/tea"))
                .key();

        assertThat(SentEvents.of(line, clickId).await(1))
                .extracting(ConsentContract::key)
                .containsExactly(key);
    }

    @Test
    void endsNoCookieOnAPageThatOthersMayKeep() throws Exception {
        Answer kept = visitor("required")
                .with("tagtwin_click", Browser.newClickId())
                .with(BANNER, NO)
                .get("visit/kept");

        assertThat(kept.headers("Set-Cookie")).isEmpty();
    }

    // Held later than the one that must not come, and sent by the same deadline.
    private void awaitHeldOrderOfSomebodyElse() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        visitor("required")
                .with("tagtwin_click", clickId)
                .with(BANNER, YES)
                .post("visit/order", "id=" + order + "&to=thanks");
        assertThat(line.await(
                        any -> SentEvents.of(line, clickId).all().stream()
                                .map(ConsentContract::key)
                                .anyMatch(order::equals),
                        LIMIT))
                .isTrue();
    }

    private static String key(JsonObject event) {
        return event.getJsonObject("event").getString("deduplication_key");
    }

    private static String newOrder() {
        return "T" + UUID.randomUUID();
    }

    private Browser visitor(String application) {
        return new Browser(server.uri().resolve("/" + application + "/"));
    }
}
