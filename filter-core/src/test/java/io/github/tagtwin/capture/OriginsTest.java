package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.settings.IpAddress;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private static final String VISITOR = "203.0.113.9";
    private final Origins origins = trusting("10.0.0.0/8, 192.0.2.7, 2001:db8:a::/48");

    @Test
    void believesTheConnectionAloneByDefault() {
        Asked asked = forwarded("https", VISITOR);

        assertThat(client(trusting(""), asked)).isEqualTo("10.0.0.1");
        assertThat(url(trusting(""), asked)).isEqualTo("http://shop.example/tea");
    }

    @Test
    void believesNoStranger() {
        assertThat(client(origins, forwarded("https", VISITOR).by("198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    203.0.113.9                                     | 203.0.113.9
                    203.0.113.9:4711                                | 203.0.113.9
                    1.1.1.1, 203.0.113.9                            | 203.0.113.9
                    1.1.1.1, 203.0.113.9, 10.1.2.3                  | 203.0.113.9
                    1.1.1.1,203.0.113.9 ,\t192.0.2.7,10.1.2.3       | 203.0.113.9
                    2001:db8::9                                     | 2001:db8::9
                    [2001:db8::9]                                   | 2001:db8::9
                    [2001:db8::9]:4711                              | 2001:db8::9
                    fe80::9%eth0                                    | fe80::9
                    2001:db8::9, 2001:db8:a::1                      | 2001:db8::9
                    ::ffff:203.0.113.9, ::ffff:10.1.2.3             | 203.0.113.9
                    10.3.3.3, 10.1.2.3                              | 10.3.3.3
                    unknown, 10.1.2.3                               | 10.1.2.3
                    unknown                                         | 10.0.0.1
                    1.1.1.1, , 10.1.2.3                             | 10.1.2.3
                    1.1.1.1, 999.1.1.1                              | 10.0.0.1
                    1.1.1.1, localhost                              | 10.0.0.1
                    1.1.1.1, dead                                   | 10.0.0.1
                    1.1.1.1, 0x0a000001                             | 10.0.0.1
                    1.1.1.1, 203.0.113.9:99999999                   | 10.0.0.1
                    """)
    void readsTheCommonHeaderFromTheRightOverTrustedProxies(String header, String client) {
        assertThat(client(origins, new Asked().with("X-Forwarded-For", header))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    for=203.0.113.9                                               | 203.0.113.9
                    For="203.0.113.9:80";Proto=https;by=10.0.0.1                  | 203.0.113.9
                    for="[2001:db8::9]:4711" ; proto=http                         | 2001:db8::9
                    for=[2001:db8::9]                                             | 2001:db8::9
                    for=1.1.1.1, for=203.0.113.9;by="[2001:db8:a::2]",for=10.9.9.9 | 203.0.113.9
                    for="\\2\\03.0.113.9"                                         | 203.0.113.9
                    for="1.1.1.1, for=203.0.113.9                                 | 203.0.113.9
                    for=1.1.1.1", for=203.0.113.9                                 | 203.0.113.9
                    for="a\\", for=203.0.113.9, for="10.1.1.1"                    | 203.0.113.9
                    for=1.1.1.1, for=203.0.113.9;host="a,b;c", for=10.1.1.1 | 203.0.113.9
                    for=_gazonk, for=10.1.1.1                                     | 10.1.1.1
                    for="_SEVKISEK:4711"                                          | 10.0.0.1
                    for=unknown                                                   | 10.0.0.1
                    for=1.1.1.1, by=10.1.1.1;proto=http                           | 10.0.0.1
                    for=203.0.113.9;for=1.1.1.1                                   | 10.0.0.1
                    for=203.0.113.9 proto=https                                   | 10.0.0.1
                    for=                                                          | 10.0.0.1
                    =203.0.113.9                                                  | 10.0.0.1
                    ;;;,,,;;                                                      | 10.0.0.1
                    """)
    void readsTheStandardHeaderFromTheRightOverTrustedProxies(String header, String client) {
        assertThat(client(origins, new Asked().with("Forwarded", header))).isEqualTo(client);
    }

    @Test
    void readsManyLinesAsOne() {
        Asked asked = new Asked().with("X-Forwarded-For", "1.1.1.1", VISITOR, "10.1.1.1, 10.1.1.2");

        assertThat(client(origins, asked)).isEqualTo(VISITOR);
    }

    @Test
    void believesNeitherHeaderWhereTheyDisagree() {
        Asked asked = forwarded("https", VISITOR).with("Forwarded", "for=1.1.1.1;proto=http");

        assertThat(client(origins, asked)).isEqualTo("10.0.0.1");
        assertThat(url(origins, asked)).isEqualTo("http://shop.example/tea");
    }

    @Test
    void believesBothHeadersWhereTheyAgree() {
        Asked asked = forwarded("https", VISITOR).with("Forwarded", "for=\"" + VISITOR + ":1\";proto=https");

        assertThat(client(origins, asked)).isEqualTo(VISITOR);
        assertThat(url(origins, asked)).isEqualTo("https://shop.example/tea");
    }

    @Test
    void takesAStandardHeaderThatNamesNobodyForTheAddressAlone() {
        Asked asked =
                new Asked().with("X-Forwarded-For", VISITOR).with("Forwarded", "proto=https;host=\"tea.example:8443\"");

        assertThat(client(origins, asked)).isEqualTo(VISITOR);
        assertThat(url(origins, asked)).isEqualTo("https://tea.example:8443/tea");
    }

    @ParameterizedTest
    @CsvSource({
        "http://shop.example/tea, https, , , https://shop.example/tea",
        "http://shop.example/tea, HTTPS, Tea.Example, , https://tea.example/tea",
        "http://backend:8080/tea, https, tea.example, , https://tea.example/tea",
        "http://backend:8080/tea, https, tea.example, 443, https://tea.example/tea",
        "http://backend:8080/tea, https, tea.example, 8443, https://tea.example:8443/tea",
        "http://backend:8080/tea, https, tea.example:9443, 443, https://tea.example:9443/tea",
        "http://backend:8080/tea, https, tea.example:443, , https://tea.example/tea",
        "http://shop.example:8080/tea, , , 80, http://shop.example/tea",
        "http://shop.example:443/tea, https, , , https://shop.example/tea",
        "http://[2001:db8::1]:8080/tea, https, [2001:db8::2]:81, , https://[2001:db8::2]:81/tea",
        "http://[2001:db8::1]/tea, https, , , https://[2001:db8::1]/tea",
        "http://shop.example, https, , , https://shop.example",
        "https://shop.example/tea, http, , , http://shop.example/tea",
        "http://shop.example/tea, javascript, , , http://shop.example/tea",
        "http://shop.example/tea, , evil.example/x?, , http://shop.example/tea",
        "http://shop.example/tea, , user@evil.example, , http://shop.example/tea",
        "http://shop.example/tea, , evil.example:0, , http://shop.example/tea",
        "http://shop.example/tea, , evil.example:70000, , http://shop.example/tea",
        "http://shop.example/tea, , , 70000, http://shop.example/tea",
        "http://shop.example/tea, , , -1, http://shop.example/tea",
        "http://shop.example/tea, 'https, http', , , http://shop.example/tea",
    })
    void tellsTheAddressThatTheBrowserShows(
            String known, @Nullable String scheme, @Nullable String host, @Nullable String port, String shown) {
        Asked asked = new Asked().at(known);
        add(asked, "X-Forwarded-Proto", scheme);
        add(asked, "X-Forwarded-Host", host);
        add(asked, "X-Forwarded-Port", port);

        assertThat(url(origins, asked)).isEqualTo(shown);
    }

    @Test
    void goesInStepWithTheWayWhereEveryProxyToldItsScheme() {
        Asked asked = new Asked()
                .with("X-Forwarded-For", "1.1.1.1", VISITOR, "10.1.1.1")
                .with("X-Forwarded-Proto", "ftp, https, http");

        assertThat(url(origins, asked)).isEqualTo("https://shop.example/tea");
    }

    @Test
    void remembersThatTheVisitorsConnectionIsSecure() {
        Asked secure = forwarded("http", VISITOR).at("https://shop.example/tea");

        assertThat(origins.of(forwarded("https", VISITOR)).isSecure()).isTrue();
        assertThat(origins.of(secure).isSecure()).isFalse();
        assertThat(origins.of(new Asked().at("https://shop.example/tea")).isSecure())
                .isTrue();
        assertThat(origins.of(new Asked()).isSecure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unix:", "@", "localhost"})
    void knowsNobodyWithoutAnAddress(String peer) {
        assertThat(origins.of(forwarded("https", VISITOR).by(peer)).client()).isEmpty();
    }

    @Test
    void knowsNobodyWhereTheContainerTellsNothing() {
        assertThat(origins.of(new Asked().by(null)).client()).isEmpty();
    }

    @Test
    void findsTheVisitorBehindAnEndlessLie() {
        String lie = "\"" + "1.1.1.1,".repeat(1_000_000);

        assertThat(client(origins, new Asked().with("X-Forwarded-For", lie + VISITOR)))
                .isEqualTo(VISITOR);
        assertThat(client(origins, new Asked().with("Forwarded", lie + "for=" + VISITOR)))
                .isEqualTo(VISITOR);
    }

    @Test
    void endsOnAnEndlessWay() {
        Asked asked = new Asked().with("X-Forwarded-For", "10.1.1.1,".repeat(1_000_000) + "10.1.1.1");

        assertThat(client(origins, asked)).isEqualTo("10.1.1.1");
    }

    @Property
    void neitherThrowsNorBelievesWhatStandsLeftOfTheVisitor(
            @ForAll("hostile") List<String> lies, @ForAll("hostile") List<String> others) {
        Asked common = new Asked()
                .with("X-Forwarded-For", lies.toArray(String[]::new))
                .with("X-Forwarded-For", VISITOR)
                .with("X-Forwarded-Proto", others.toArray(String[]::new))
                .with("X-Forwarded-Host", others.toArray(String[]::new))
                .with("X-Forwarded-Port", others.toArray(String[]::new));
        Asked standard = new Asked()
                .with("Forwarded", lies.toArray(String[]::new))
                .with("Forwarded", String.join(",", lies) + ",for=" + VISITOR);

        assertThat(client(origins, common)).isEqualTo(VISITOR);
        assertThat(url(origins, common)).matches("https?://[0-9a-z._:\\[\\]-]+(/[0-9A-Za-z._~%-]+)*/tea");
        assertThat(client(origins, standard)).isEqualTo(VISITOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /store             | /store/tea
                    /Store/zh-TW/      | /Store/zh-TW/tea
                    /%E8%8C%B6         | /%E8%8C%B6/tea
                    /                  | /tea
                    /..hidden          | /..hidden/tea
                    store              | /tea
                    //evil.example     | /tea
                    /store//           | /tea
                    /store/..          | /tea
                    /./store           | /tea
                    /store?q=1         | /tea
                    /store#x           | /tea
                    /a%2Fb             | /tea
                    /%2e%2e            | /tea
                    /a\\b               | /tea
                    /a b               | /tea
                    /a;b=c             | /tea
                    /<script>          | /tea
                    /茶                 | /tea
                    https://evil.example/store | /tea
                    """)
    void putsBackWhatAProxyHasTakenOffThePath(String prefix, String path) {
        Asked asked = forwarded("http", VISITOR).with("X-Forwarded-Prefix", prefix);

        assertThat(url(origins, asked)).isEqualTo("http://shop.example" + path);
        assertThat(url(origins, asked.by("198.51.100.1"))).isEqualTo("http://shop.example/tea");
    }

    @ParameterizedTest
    @CsvSource({
        "'203.0.113.9, 10.1.2.3', '/far, /near', /far/near/tea",
        "'1.1.1.1, 203.0.113.9, 10.1.2.3', '/theirs, /far, /near', /far/near/tea",
        "'203.0.113.9, 10.1.2.3', /near, /near/tea",
        "203.0.113.9, '/theirs, /near', /near/tea",
        "'203.0.113.9, 10.1.2.3', '/.., /near', /tea",
        "'203.0.113.9, 10.1.2.3', '/, /near', /near/tea",
    })
    void putsBackWhatEachTrustedProxyHasTakenOff(String way, String prefixes, String path) {
        Asked asked = new Asked().with("X-Forwarded-For", way).with("X-Forwarded-Prefix", prefixes);

        assertThat(url(origins, asked)).isEqualTo("http://shop.example" + path);
    }

    @ParameterizedTest
    @CsvSource({"197, true", "199, true", "200, false"})
    void putsBackNoEndlessPath(int letters, boolean expected) {
        Asked asked = forwarded("http", VISITOR).with("X-Forwarded-Prefix", "/" + "a".repeat(letters));

        assertThat(url(origins, asked).length() > 100).isEqualTo(expected);
    }

    @Property
    void readsAnythingOfATrustedProxyWithoutThrowing(@ForAll("hostile") List<String> lines) {
        Asked asked = new Asked();
        List.of(
                        "Forwarded",
                        "X-Forwarded-For",
                        "X-Forwarded-Proto",
                        "X-Forwarded-Host",
                        "X-Forwarded-Port",
                        "X-Forwarded-Prefix")
                .forEach(header -> asked.with(header, lines.toArray(String[]::new)));

        assertThat(origins.of(asked).client()).isPresent();
        assertThat(url(origins, asked)).matches("https?://[0-9a-z._:\\[\\]-]+(/[0-9A-Za-z._~%-]+)*/tea");
    }

    @Provide
    Arbitrary<List<String>> hostile() {
        Arbitrary<String> words = Arbitraries.of(
                "for=",
                "\"",
                "\\",
                ",",
                ";",
                "=",
                "[",
                "]",
                ":",
                "%",
                " ",
                "\t",
                "\r\n",
                "\0",
                "10.0.0.1",
                "1.1.1.1",
                "::1",
                "unknown",
                "_x",
                "proto=",
                "host=",
                "https",
                "evil.example",
                "/",
                "/store",
                "..",
                "443",
                "é",
                "\uD800");
        Arbitrary<String> lines = Combinators.combine(
                        words.list().ofMaxSize(12), Arbitraries.strings().ofMaxLength(20))
                .as((parts, rest) -> String.join("", parts) + rest);
        return lines.list().ofMaxSize(4);
    }

    private static Asked forwarded(String scheme, String visitor) {
        return new Asked().with("X-Forwarded-For", visitor).with("X-Forwarded-Proto", scheme);
    }

    private static void add(Asked asked, String header, @Nullable String value) {
        if (value != null) {
            asked.with(header, value);
        }
    }

    private static String client(Origins origins, Asked asked) {
        return origins.of(asked).client().map(IpAddress::text).orElse("nobody");
    }

    private static String url(Origins origins, Asked asked) {
        return origins.of(asked).visible(asked.getRequestURL().toString());
    }

    private static Origins trusting(String proxies) {
        return new Origins(Settings.of(NamedTexts.plain("test", Map.of("trusted-proxies", proxies)))
                .requests()
                .trustedProxies());
    }
}
