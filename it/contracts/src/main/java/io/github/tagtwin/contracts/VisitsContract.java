package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is a visitor and where from, what of an address reaches LINE, and of whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VisitsContract {
    private static final String PAGE = "product?id=ruby-100";
    private static final String ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    private Applications shop;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        shop = Applications.on(start(directory.resolve("filtered")), start(directory.resolve("plain")));
        try (InputStream visitor = VisitsContract.class.getResourceAsStream("tags/visitor.jsp")) {
            WarFile withFilter = WarFile.copy(WarFile.ofTheShop(), directory.resolve("with.war"))
                    .addFiles(Map.of("tags/visitor.jsp", visitor.readAllBytes()))
                    .parameters(Map.of(
                            "endpoint", shop.line().uri().toString(),
                            "delay", "0s",
                            "directory", directory.resolve("queue").toString(),
                            "trusted-proxies", "127.0.0.1, 10.0.0.0/8, 2001:db8:1::/48",
                            "excluded-paths", "/cart, /admin/*",
                            "excluded-addresses", "198.51.100.0/24, 2001:db8:2::7",
                            "kept-parameters", "code",
                            "robots", "teacrawler"));
            WarFile without = WarFile.copy(WarFile.ofTheShop(), directory.resolve("without.war"))
                    .withoutParameter("access-token");
            shop.deploy(withFilter.path(), without.path());
        }
        shop.filtered().get("");
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fetched, GET, product?id=ruby-100, X-Requested-With, XMLHttpRequest",
        "fetched, GET, product?id=ruby-100, Sec-Fetch-Dest, empty",
        "head, HEAD, product?id=ruby-100, Accept-Language, zh",
        "prefetch, GET, product?id=ruby-100, Sec-Purpose, prefetch",
        "prefetch, GET, product?id=ruby-100, Purpose, prefetch",
        "prefetch, GET, product?id=ruby-100, X-Moz, prefetch",
        "prerender, GET, product?id=ruby-100, Sec-Purpose, prefetch;prerender",
        "error, GET, no/such/page, User-Agent, Mozilla/5.0",
        "no-agent, GET, product?id=ruby-100, User-Agent, ' '",
        "no-browser, GET, product?id=ruby-100, User-Agent, curl/8.7.1",
        "robot, GET, product?id=ruby-100, User-Agent, Mozilla/5.0 (compatible; Googlebot/2.1)",
        "robot, GET, product?id=ruby-100, User-Agent, TeaCrawler 1",
        "excluded-path, GET, cart, User-Agent, Mozilla/5.0",
        "excluded-path, GET, cart;a=b, User-Agent, Mozilla/5.0",
        "excluded-path, GET, %63art, User-Agent, Mozilla/5.0",
        "excluded-path, GET, admin/none, User-Agent, Mozilla/5.0",
        "excluded-address, GET, product?id=ruby-100, X-Forwarded-For, 198.51.100.9",
        "excluded-address, GET, product?id=ruby-100, Forwarded, 'for=\"[2001:db8:2::7]:4711\"'"
    })
    void countsWhoIsNoVisitorByTheReason(String reason, String method, String path, String header, String value)
            throws Exception {
        String figure = "skipped." + reason;
        String clickId = Browser.newClickId();
        Browser visitor = shop.filtered().with("tagtwin_click", clickId);
        long before = figure(figure);
        visitor.ask(method, path, header, value);

        shop.operator().awaits(figure, before + 1);
        hasCountedNothing(visitor, clickId);
    }

    @Test
    void countsNoRedirect() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = shop.filtered().with("tagtwin_click", clickId);
        long before = figure("skipped.redirect");
        Answer answer = visitor.post("checkout", "name=Anna&email=test%40example.com&phone=0910-000-000");

        assertThat(answer.status()).isBetween(300, 399);
        shop.operator().awaits("skipped.redirect", before + 1);
        hasCountedNothing(visitor, clickId);
    }

    @Test
    void leavesThePageOfAnExcludedAddressAlone() throws Exception {
        assertThat(shop.filtered().get(PAGE, "X-Forwarded-For", "198.51.100.9").keys())
                .isEmpty();
        assertThat(shop.filtered()
                        .get(PAGE, "X-Forwarded-For", "198.51.100.9, 203.0.113.7")
                        .keys())
                .hasSize(1);
    }

    @Test
    void editsThePageOfARobotAsAPersons() throws Exception {
        assertThat(shop.filtered().get(PAGE, "User-Agent", ROBOT).keys()).hasSize(1);
    }

    @Test
    void takesFromARobotWhatCarriesAnOrderIdAlone() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = shop.filtered().with("tagtwin_click", clickId);
        visitor.get("tags/visitor.jsp?order=T-" + clickId, "User-Agent", ROBOT);

        assertThat(SentEvents.of(shop.line(), clickId).await(1))
                .extracting(event -> event.getJsonObject("event").getString("event_type"))
                .containsExactly("conversion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For: 203.0.113.9|203.0.113.9|",
                "X-Forwarded-For: 192.0.2.1, 203.0.113.9, 10.1.1.1|203.0.113.9|",
                "X-Forwarded-For: 203.0.113.9:4711, 10.1.1.1:80|203.0.113.9|",
                "X-Forwarded-For: [2001:db8:3::9]:4711, 2001:db8:1::1|2001:db8:3::9|",
                "X-Forwarded-For: unknown, 10.1.1.1|10.1.1.1|",
                "X-Forwarded-For: <script>, 203.0.113.9|203.0.113.9|",
                "Forwarded: for=192.0.2.1, for=203.0.113.9;proto=https;host=shop.example|203.0.113.9|https://shop.example",
                "Forwarded: for=\"[2001:db8:3::9]:4711\";host=\"shop.example:8443\";proto=https|2001:db8:3::9|https://shop.example:8443",
                "Forwarded: for=203.0.113.9;host=\"a/b\";proto=gopher|203.0.113.9|",
                "X-Forwarded-For: 203.0.113.9;X-Forwarded-Proto: https;X-Forwarded-Host: shop.example;X-Forwarded-Port: 443"
                        + "|203.0.113.9|https://shop.example",
                "X-Forwarded-For: 203.0.113.9;X-Forwarded-Proto: https;X-Forwarded-Host: shop.example;X-Forwarded-Port: 8443"
                        + "|203.0.113.9|https://shop.example:8443",
                "X-Forwarded-For: 203.0.113.9;X-Forwarded-Host: shop.example;X-Forwarded-Prefix: /store/tea"
                        + "|203.0.113.9|http://shop.example/store/tea",
                "X-Forwarded-For: 203.0.113.9;X-Forwarded-Host: shop.example;X-Forwarded-Prefix: //evil.example/.."
                        + "|203.0.113.9|http://shop.example",
                "X-Forwarded-For: 203.0.113.9;Forwarded: for=203.0.113.8|127.0.0.1|"
            })
    void readsWhatTrustedProxiesTell(String headers, String client, String origin) throws Exception {
        String clickId = Browser.newClickId();
        String[] asked = Stream.of(headers.split(";(?=X-|Forwarded:)"))
                .flatMap(line -> Stream.of(line.split(": ", 2)))
                .toArray(String[]::new);
        shop.filtered().with("tagtwin_click", clickId).get(PAGE, asked);

        JsonObject web = SentEvents.of(shop.line(), clickId).await(1).get(0).getJsonObject("web");
        String own = shop.filteredUri().resolve("/").toString().replaceFirst("/$", "");
        assertThat(web.getString("ip_address")).isEqualTo(client);
        assertThat(web.getString("url")).isEqualTo((origin == null ? own : origin) + "/shop/" + PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "id=ruby-100&email=anna%40tea.example, id=ruby-100",
        "phone=0910-000-000&id=ruby-100&userTel=1, id=ruby-100",
        "id=ruby-100&to=%2Fa%3Fmail%3Danna%2540tea.example, id=ruby-100",
        "id=ruby-100&note=3f2504e0-4f89-41d3-9a0c-0305e82c3301, id=ruby-100",
        "id=ruby-100&q=+886910000000, id=ruby-100",
        "id=ruby-100&reset_token=abc&code=anna%40tea.example, id=ruby-100&code=anna%40tea.example",
        "id=ruby-100&lt_r=1&q=oolong, id=ruby-100&lt_r=1&q=oolong"
    })
    void cutsOutOfAddressesWhatLeadsToAPerson(String query, String left) throws Exception {
        String clickId = Browser.newClickId();
        shop.filtered()
                .with("tagtwin_click", clickId)
                .get(
                        "product?" + query,
                        "Referer",
                        "https://anna:secret@shop.example/a;jsessionid=7?" + query + "#anna");

        JsonObject web = SentEvents.of(shop.line(), clickId).await(1).get(0).getJsonObject("web");
        assertThat(web.getString("url")).endsWith("/shop/product?" + left);
        assertThat(web.getString("referrer")).isEqualTo("https://shop.example/a?" + left);
    }

    @Test
    void cutsOutOfAPathWhatLeadsToAPerson() throws Exception {
        String clickId = Browser.newClickId();
        shop.filtered()
                .with("tagtwin_click", clickId)
                .get(PAGE, "Referer", "https://shop.example/reset/anna%40tea.example/qW7dK2xVt0bYzR4mPj9sLc1h");

        assertThat(SentEvents.of(shop.line(), clickId).await(1).get(0).getJsonObject("web"))
                .containsEntry("referrer", Json.text("https://shop.example/reset/_/_"));
    }

    @ParameterizedTest
    @CsvSource({
        "TW, 0910-000-000, +886910000000",
        "TW, 09１0 000 000, +886910000000",
        "TW, (02) 2345-6789, +886223456789",
        "TW, +886 (0)910 000 000, +886910000000",
        "JP, 080-1234-5678, +818012345678",
        "JP, ０８０－１２３４－５６７８, +818012345678",
        "TH, 081 234 5678, +66812345678",
        "'', +818012345678, +818012345678",
        "JP, +886910000000, +886910000000"
    })
    void hashesAPhoneNumberInItsInternationalForm(String country, String written, String number) throws Exception {
        assertThat(userOf("phone=" + encoded(written) + "&country=" + country).getString("phone"))
                .isEqualTo(sha256(number));
    }

    @ParameterizedTest
    @CsvSource({"' Test@Example.com ', test@example.com", "ＴＥＳＴ＠example.com, test@example.com"})
    void hashesAnEMailAddressTrimmedAndInSmallLetters(String written, String address) throws Exception {
        assertThat(userOf("email=" + encoded(written)).getString("email")).isEqualTo(sha256(address));
    }

    @ParameterizedTest
    @CsvSource({"phone=0910-000-000", "phone=12&country=TW", "phone=evil%27%3E&country=JP"})
    void leavesOutANumberThatNamesNoCountry(String query) throws Exception {
        assertThat(userOf(query).keySet()).containsExactly("click_id");
    }

    private JsonObject userOf(String query) throws Exception {
        String clickId = Browser.newClickId();
        shop.filtered().with("tagtwin_click", clickId).get("tags/visitor.jsp?order=T-" + clickId + "&" + query);
        List<JsonObject> sent = SentEvents.of(shop.line(), clickId).await(2);
        assertThat(sent.get(1).getJsonObject("user")).isEqualTo(sent.get(0).getJsonObject("user"));
        return sent.get(0).getJsonObject("user");
    }

    // Events of a visitor arrive in order.
    private void hasCountedNothing(Browser visitor, String clickId) throws Exception {
        Answer page = visitor.get(PAGE);
        assertThat(SentEvents.of(shop.line(), clickId).await(1))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsExactlyElementsOf(page.keys());
    }

    private long figure(String name) throws Exception {
        return shop.operator().counters().getOrDefault(name, 0L);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
