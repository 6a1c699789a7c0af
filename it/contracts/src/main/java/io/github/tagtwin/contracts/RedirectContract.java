package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import io.github.tagtwin.standin.counting.EventPath;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions that are recorded before a redirect, and the page that comes next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RedirectContract {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String FOREIGN = "https://pay.example/now";

    private final LineStandIn line = LineStandIn.start(0);

    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"));
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue"));
        for (String mode : List.of("augment", "install", "hook")) {
            deploy(war.with("tag-mode", mode), directory, mode);
            deploy(war.with("tag-mode", mode).with("durability", "commit"), directory, mode + "-commit");
        }
        deploy(war.with("next-page-deadline", "1s"), directory, "hasty");
    }

    private void deploy(ProbeWar war, Path directory, String name) throws Exception {
        server.deploy(war.write(directory.resolve(name + ".war")).path(), "/" + name);
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "augment, order", "augment, order-by-status", "augment-commit, order",
        "install, order", "install, order-by-status", "install-commit, order",
        "hook, order", "hook-commit, order-by-status"
    })
    void countsAPurchaseOnceThatTheNextPageTellsOf(String application, String form) throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor(application).with("tagtwin_click", clickId);

        Answer sent = visitor.post("visit/" + form, "id=" + order + "&to=thanks");
        assertThat(sent.status()).isBetween(302, 303);
        TagRun tag = TagRun.of(visitor.get("visit/thanks"));
        tag.report(line);

        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        awaitPurchase(clickId, order);
        assertThat(purchase(order).paths()).contains(EventPath.TAG, EventPath.API);
    }

    @ParameterizedTest
    @ValueSource(strings = {"augment", "install"})
    void givesAReloadTheSameKeyAndSendsNothingMore(String application) throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor(application).with("tagtwin_click", clickId);
        visitor.post("visit/order", "to=thanks");
        TagRun first = TagRun.of(visitor.get("visit/thanks"));
        TagRun again = TagRun.of(visitor.get("visit/thanks"));
        TagRun back = TagRun.of(visitor.get("visit/thanks"));
        first.report(line);
        again.report(line);

        assertThat(List.of(again.key(), back.key())).containsOnly(first.key());
        assertThat(again.conversions()).hasSize(application.equals("install") ? 0 : 1);
        awaitPurchase(clickId, first.key());
    }

    @Test
    void keepsTwoTabsApart() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor("install").with("tagtwin_click", clickId);
        String one = newOrder();
        String other = newOrder();
        visitor.post("visit/order", "id=" + one + "&to=thanks?tab=1");
        visitor.post("visit/order", "id=" + other + "&to=thanks?tab=2");
        TagRun unrelated = TagRun.of(visitor.get("visit/tea"));

        assertThat(unrelated.conversions()).isEmpty();
        assertThat(TagRun.of(visitor.get("visit/thanks?tab=2")).key()).isEqualTo(other);
        assertThat(TagRun.of(visitor.get("visit/thanks?tab=1")).key()).isEqualTo(one);
        awaitPurchase(clickId, one);
        awaitPurchase(clickId, other);
    }

    @Test
    void waitsForAPageWhateverElseTheRedirectLeadsTo() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor("install").with("tagtwin_click", clickId);
        visitor.post("visit/order", "id=" + order + "&to=on?to=thanks");
        assertThat(visitor.get("visit/on?to=thanks").status()).isEqualTo(302);
        TagRun tag = TagRun.of(visitor.get("visit/thanks"));

        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        awaitPurchase(clickId, order);
    }

    @Test
    void tellsOfItWhereTheVisitorComesBackFromAnotherSite() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor("install").with("tagtwin_click", clickId);
        visitor.post("visit/order", "id=" + order + "&to=" + FOREIGN);
        TagRun otherTab = TagRun.of(visitor.get("visit/tea", "Sec-Fetch-Site", "same-origin"));
        TagRun tag = TagRun.of(visitor.get("visit/thanks?paid=1", "Sec-Fetch-Site", "cross-site"));
        TagRun later = TagRun.of(visitor.get("visit/tea", "Sec-Fetch-Site", "cross-site"));

        assertThat(otherTab.key()).isNotEqualTo(order);
        assertThat(tag.key()).isEqualTo(order);
        assertThat(tag.conversions()).containsExactly("Purchase");
        assertThat(later.key()).isNotEqualTo(order);
        assertThat(TagRun.of(visitor.get("visit/thanks?paid=1")).key()).isEqualTo(order);
        awaitPurchase(clickId, order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thanks", "missing", "data"})
    void isSentByTheServerAloneWhereNoPageComes(String next) throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor("hasty").with("tagtwin_click", clickId);
        visitor.post("visit/order", "id=" + order + "&to=" + next);
        if (!next.equals("thanks")) {
            visitor.get("visit/" + next);
        }

        awaitPurchase(clickId, order);
        assertThat(purchase(order).paths()).containsOnly(EventPath.API);
        TagRun late = TagRun.of(visitor.get("visit/thanks"));
        assertThat(late.key().equals(order)).isEqualTo(next.equals("thanks"));
    }

    @Test
    void isSentByTheServerAloneAfterAPageWithoutATag() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor("augment").with("tagtwin_click", clickId);
        visitor.post("visit/order", "id=" + order + "&to=untagged");
        visitor.get("visit/untagged");

        awaitPurchase(clickId, order);
    }

    @Test
    void believesNoCookieThatIsNotItsOwn() throws Exception {
        String order = newOrder();
        Browser visitor = visitor("install").with("tagtwin_click", Browser.newClickId());
        Answer sent = visitor.post("visit/order", "id=" + order + "&to=thanks");
        String cookie = sent.headers("Set-Cookie").stream()
                .filter(value -> value.startsWith("tagtwin_next_"))
                .findFirst()
                .orElseThrow();
        String name = cookie.substring(0, cookie.indexOf('='));
        String value = cookie.substring(name.length() + 1, cookie.indexOf(';'));

        assertThat(cookie).contains("; HttpOnly; SameSite=Lax").doesNotContain("Secure");
        for (String forged :
                List.of(value.replace(order, newOrder()), value.replace("Purchase", "Purchasf"), "x", "")) {
            TagRun tag = TagRun.of(visitor("install").with(name, forged).get("visit/thanks"));
            assertThat(tag.conversions()).isEmpty();
        }
        assertThat(TagRun.of(visitor("install").with(name, value).get("visit/thanks"))
                        .key())
                .isEqualTo(order);
    }

    @Test
    void handsNothingOverToRobotsAndScripts() throws Exception {
        String clickId = Browser.newClickId();
        String order = newOrder();
        Browser visitor = visitor("install").with("tagtwin_click", clickId);
        Answer sent = visitor.ask(
                "POST",
                "visit/order?to=thanks&id=" + order,
                "User-Agent",
                "Googlebot/2.1 (+http://www.google.com/bot.html)");

        assertThat(sent.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("tagtwin_next_"));
        awaitPurchase(clickId, order);
    }

    private void awaitPurchase(String clickId, String key) throws InterruptedException {
        assertThat(line.await(any -> sent(clickId, key) > 0, LIMIT))
                .as(() -> "no purchase " + key + " in " + line.counted())
                .isTrue();
        assertThat(line.counted().stream()
                        .filter(event -> event.eventName().equals("Purchase"))
                        .filter(event ->
                                event.deduplicationKey().filter(key::equals).isPresent()))
                .hasSize(1);
        assertThat(sent(clickId, key)).isOne();
    }

    private long sent(String clickId, String key) {
        return SentEvents.of(line, clickId).all().stream()
                .map(event -> event.getJsonObject("event"))
                .filter(event -> event.getString("event_name", "").equals("Purchase"))
                .filter(event -> event.getString("deduplication_key").equals(key))
                .count();
    }

    private CountedEvent purchase(String key) {
        return line.counted().stream()
                .filter(event -> event.eventName().equals("Purchase"))
                .filter(event -> event.deduplicationKey().filter(key::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String newOrder() {
        return "T" + UUID.randomUUID();
    }

    private Browser visitor(String application) {
        return new Browser(server.uri().resolve("/" + application + "/"));
    }
}
