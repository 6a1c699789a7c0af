package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shop knows of a visitor: in the session, and in a token once the visitor has gone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VisitorContract {
    private static final String EMAIL = "test@example.com";
    private static final String HASH = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";

    private final LineStandIn line = LineStandIn.start(0);

    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"));
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue"));
        for (String durability : List.of("async", "commit")) {
            ProbeWar kept = war.with("durability", durability).with("key-secret", "of-the-contract");
            server.deploy(kept.write(directory.resolve(durability + ".war")).path(), "/" + durability);
        }
        for (String way : List.of("issue", "prolong")) {
            server.deploy(
                    war.with("browser-id-cookie", way)
                            .write(directory.resolve(way + ".war"))
                            .path(),
                    "/" + way);
        }
        server.deploy(
                war.with("access-token", "")
                        .write(directory.resolve("aside.war"))
                        .path(),
                "/aside");
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void ridesOnEveryLaterEventOfTheSession() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("async").with("tagtwin_click", clickId);
        visitor.post("visit/login", "email=" + EMAIL + "&id=member_7");
        visitor.get("visit/tea");
        visitor.post("visit/renew", "");
        Answer page = visitor.get("visit/tea");

        assertThat(page.externalIds()).containsExactly("member_7");
        List<JsonObject> events = SentEvents.of(line, clickId).await(2);
        assertThat(events).extracting(event -> user(event, "email")).containsOnly(HASH);
        assertThat(events).extracting(event -> user(event, "external_id")).containsOnly("member_7");
        assertThat(events).noneMatch(event -> event.toString().contains(EMAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout", "forget"})
    void goesWithTheLogout(String way) throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("async").with("tagtwin_click", clickId);
        visitor.post("visit/login", "email=" + EMAIL + "&id=member_7");
        visitor.post("visit/" + way, "");
        Answer page = visitor.get("visit/tea");

        assertThat(page.externalIds()).isEmpty();
        assertThat(SentEvents.of(line, clickId).await(1))
                .extracting(event -> user(event, "email"))
                .containsOnly("");
    }

    @Test
    void tellsTheNextMemberFromTheLast() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("async").with("tagtwin_click", clickId);
        visitor.post("visit/login", "email=" + EMAIL + "&id=member_7");
        visitor.post("visit/login", "email=other@example.com&id=member_8");
        visitor.get("visit/tea");

        JsonObject event = SentEvents.of(line, clickId).await(1).get(0);
        assertThat(user(event, "external_id")).isEqualTo("member_8");
        assertThat(user(event, "email")).isNotEqualTo(HASH).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"async", "commit"})
    void isKeptWithAnOrderUntilSomebodyElseTellsOfIt(String application) throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor(application).with("tagtwin_click", clickId);
        visitor.post("visit/login", "email=" + EMAIL + "&id=member_7");
        String token = visitor.get("visit/token").text();

        assertThat(token).matches("tt1\\.[A-Za-z0-9_.-]+").hasSizeLessThan(1024).doesNotContain("member_7");
        assertThat(paid(application, order, token)).isEqualTo("taken");
        assertThat(paid(application, order, token)).isEqualTo("taken");
        assertThat(paid(application, newOrder(), token)).isEqualTo("taken");
        List<JsonObject> events = SentEvents.of(line, clickId).await(2);
        assertThat(events).hasSize(2);
        assertThat(events.get(0).getJsonObject("event").getString("deduplication_key"))
                .isEqualTo(order);
        assertThat(user(events.get(0), "email")).isEqualTo(HASH);
        assertThat(user(events.get(0), "external_id")).isEqualTo("member_7");
    }

    @Test
    void refusesATokenThatIsNotItsOwn() throws Exception {
        String token = visitor("async")
                .with("tagtwin_click", Browser.newClickId())
                .get("visit/token")
                .text();

        assertThat(paid("async", newOrder(), token + "x")).isEqualTo("token");
        assertThat(paid("async", newOrder(), "")).isEqualTo("no-visitor");
        assertThat(paid("async", newOrder(), "tt0" + token.substring(3))).isEqualTo("token");
        assertThat(paid("aside", newOrder(), token)).isEqualTo("unheard");
        assertThat(visitor("aside").get("visit/token").text()).isEmpty();
    }

    @Test
    void isKnownByTheSameBrowserIdFromTheFirstPageOn() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("issue").with("tagtwin_click", clickId);
        List<String> issued = visitor.get("visit/tea").headers("Set-Cookie");
        List<String> again = visitor.get("visit/tea").headers("Set-Cookie");

        assertThat(issued)
                .filteredOn(VisitorContract::isBrowserId)
                .singleElement()
                .asString()
                .contains("; Max-Age=34560000", "; Path=/", "; SameSite=Lax")
                .doesNotContain("HttpOnly", "Domain");
        assertThat(again).noneMatch(VisitorContract::isBrowserId);
        assertThat(SentEvents.of(line, clickId).await(2))
                .extracting(event -> user(event, "browser_id"))
                .allMatch(id -> issued.toString().contains("__lt__cid=" + id + ";"));
    }

    @Test
    void keepsTheBrowserIdOfLineTagForLongerThanAScriptMay() throws Exception {
        String clickId = Browser.newClickId();
        String id = UUID.randomUUID().toString();
        Browser stranger = visitor("prolong");
        Browser visitor = visitor("prolong").with("tagtwin_click", clickId).with("__lt__cid", id);

        assertThat(stranger.get("visit/tea").headers("Set-Cookie")).noneMatch(VisitorContract::isBrowserId);
        assertThat(visitor.get("visit/tea").headers("Set-Cookie"))
                .filteredOn(VisitorContract::isBrowserId)
                .singleElement()
                .asString()
                .startsWith("__lt__cid=" + id + "; Max-Age=34560000; ")
                .contains("; Path=/", "; SameSite=Lax")
                .doesNotContain("HttpOnly", "Domain");
        assertThat(visitor.get("visit/tea").headers("Set-Cookie")).noneMatch(VisitorContract::isBrowserId);
        assertThat(SentEvents.of(line, clickId).await(2))
                .extracting(event -> user(event, "browser_id"))
                .containsOnly(id);
    }

    private static boolean isBrowserId(String cookie) {
        return cookie.startsWith("__lt__cid=");
    }

    private String paid(String application, String order, String token) throws Exception {
        return visitor(application)
                .post("visit/paid", "id=" + order + "&token=" + token)
                .text();
    }

    private static String user(JsonObject event, String field) {
        return event.getJsonObject("user").getString(field, "");
    }

    private static String newOrder() {
        return "T" + UUID.randomUUID();
    }

    private Browser visitor(String application) {
        return new Browser(server.uri().resolve("/" + application + "/"));
    }
}
