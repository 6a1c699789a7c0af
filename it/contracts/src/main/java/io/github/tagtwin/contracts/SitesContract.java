package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.contracts.probe.Templates;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.api.ReceivedRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Several sites in one application: each page's events go to the LINE Tag of its own, by its token, channel and rules. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SitesContract {
    private static final String PAGE = Probes.PLAIN.get(0).path();
    private static final String TEA = "11111111-2222-4333-8444-555555555555";
    private static final String POTS = "66666666-7777-4888-8999-aaaaaaaaaaaa";

    private final LineStandIn line = LineStandIn.start(0);

    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"));
        line.issueToken(Templates.LINE_TAG_ID, "shop-token");
        line.issueToken(TEA, "tea-token");
        line.issueToken(POTS, "pots-token");
        ProbeWar sites = ProbeWar.of(line, directory.resolve("queue"))
                .with("trusted-proxies", "127.0.0.1")
                .with("access-token", "shop-token")
                .with("site.tea.host", "*.tea.example")
                .with("site.tea.line-tag-id", TEA)
                .with("site.tea.access-token", "tea-token")
                .with("site.tea.channel-id", "1234");
        sites = rule(rule(sites, "tea", "tea_look"), "-", "shop_look");
        server.deploy(sites.write(directory.resolve("sites.war")).path(), "/sites");
        ProbeWar path = ProbeWar.of(line, directory.resolve("queue"))
                .with("line-tag-id", "")
                .with("access-token", "")
                .with("site.pots.path", "/" + PAGE)
                .with("site.pots.line-tag-id", POTS)
                .with("site.pots.access-token", "pots-token");
        server.deploy(path.write(directory.resolve("path.war")).path(), "/path");
        ProbeWar domain = ProbeWar.of(line, directory.resolve("queue"))
                .with("access-token", "shop-token")
                .with("trusted-proxies", "127.0.0.1")
                .with("cookie-domain", "tea.com.tw");
        server.deploy(domain.write(directory.resolve("domain.war")).path(), "/domain");
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void sendsTheEventsOfAHostToItsOwnTagAndThoseOfAnyOtherToTheDefault() throws Exception {
        String ofTea = view("/sites/", PAGE, "www.tea.example");
        String ofShop = view("/sites/", PAGE, "shop.example");

        assertThat(requestWith(ofTea).path()).contains(TEA);
        assertThat(requestWith(ofTea).headers()).containsEntry("X-Line-ChannelID", "1234");
        assertThat(requestWith(ofShop).path()).contains(Templates.LINE_TAG_ID);
        assertThat(requestWith(ofShop).headers()).doesNotContainKey("X-Line-ChannelID");
    }

    @Test
    void leavesWhatIsOfNoSiteAlone() throws Exception {
        String other = Probes.PLAIN.get(1).path();
        Operator operator = Operator.of(server, "/path");
        Answer page = browser("/path/").get(other, "X-Forwarded-For", "192.0.2.1");

        assertThat(page.keys()).isEmpty();
        operator.awaits("skipped.no-site", 1);
        assertThat(requestWith(view("/path/", PAGE, "shop.example")).path()).contains(POTS);
    }

    @Test
    void makesConversionsByTheRulesOfTheSiteAlone() throws Exception {
        assertThat(conversions(view("/sites/", PAGE, "www.tea.example"))).containsExactly("tea_look");
        assertThat(conversions(view("/sites/", PAGE, "shop.example"))).containsExactly("shop_look");
    }

    @Test
    void tellsTheTagOfTheSiteAloneOfAPageThatStartsTwo() throws Exception {
        String clickId = Browser.newClickId();
        Answer page = browser("/sites/").with("tagtwin_click", clickId).get("visit/two-tags");

        assertThat(page.keys()).hasSize(2);
        assertThat(Set.copyOf(page.keys())).hasSize(1);
        assertThat(requestWith(clickId).path()).contains(Templates.LINE_TAG_ID);
        // What comes behind it is in the same lane, so that a second copy would be there by then.
        String later = view("/sites/", PAGE, "shop.example");
        requestWith(later);
        assertThat(SentEvents.of(line, clickId).all()).hasSize(1);
    }

    @Test
    void givesItsCookieToTheDomainThatASettingNamesAndOnlyWhenItChanges() throws Exception {
        Browser visitor = browser("/domain/");
        String first = clickCookie(visitor, "?ldtag_cl=first").orElseThrow();

        assertThat(first).startsWith("tagtwin_click=first; ").contains("; Domain=tea.com.tw; HttpOnly; SameSite=Lax");
        assertThat(clickCookie(browser("/domain/").with("tagtwin_click", "first"), ""))
                .isEmpty();
        assertThat(clickCookie(browser("/domain/").with("tagtwin_click", "first"), "?ldtag_cl=second"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("tagtwin_click=second; "));
        assertThat(clickCookie(browser("/sites/"), "?ldtag_cl=first"))
                .hasValueSatisfying(cookie -> assertThat(cookie).doesNotContain("Domain"));
    }

    private static Optional<String> clickCookie(Browser visitor, String query) throws Exception {
        return visitor.get("visit/tea" + query, "X-Forwarded-Host", "www.tea.com.tw").headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("tagtwin_click="))
                .findFirst();
    }

    private List<String> conversions(String clickId) throws Exception {
        return SentEvents.of(line, clickId).await(2).stream()
                .map(event -> event.getJsonObject("event").getString("event_name", ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static ProbeWar rule(ProbeWar war, String site, String event) {
        String rule = "rule." + event.replace('_', '-') + ".";
        return war.with(rule + "site", site)
                .with(rule + "path", "/" + PAGE)
                .with(rule + "event", event)
                .with(rule + "without-key", "send");
    }

    private String view(String application, String page, String host) throws Exception {
        String clickId = Browser.newClickId();
        Answer answer = browser(application)
                .with("tagtwin_click", clickId)
                .get(page, "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Host", host);
        assertThat(answer.keys()).hasSize(1);
        return clickId;
    }

    private ReceivedRequest requestWith(String clickId) throws Exception {
        SentEvents.of(line, clickId).await(1);
        List<ReceivedRequest> requests = line.received().stream()
                .filter(request -> request.status() == 202 && request.body().contains(clickId))
                .toList();
        return requests.get(0);
    }

    private Browser browser(String application) {
        return new Browser(server.uri().resolve(application));
    }
}
