package io.github.tagtwin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.Visit;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.event.PersonalData;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in a request's headers and query: reading it ends, throws nothing, believes nothing that stands left of
 * what a trusted proxy wrote, and lets no plain e-mail address through.
 */
class VisitFuzzTest {
    private static final String VISITOR = "203.0.113.9";
    private static final Settings SETTINGS =
            Settings.of(NamedTexts.plain("fuzzing", Map.of("trusted-proxies", "10.0.0.0/8, 2001:db8::/32")));

    private final VisitReader reader = new VisitReader(SETTINGS, Clock.systemUTC());
    private final Audience audience = new Audience(SETTINGS);

    /** What honest requests, and dishonest ones, look like: a query, a referrer, and what proxies were told. */
    static Stream<byte[]> requests() {
        return Stream.of(
                        "id=7&ldtag_cl=click&lt_r=1\nhttps://shop.example/\n1.1.1.1, 10.0.0.1\nfor=1.1.1.1",
                        "email=a%40b.example&tel=0910-000-000\nhttps://a:b@c/?token=x#y\nunknown\nfor=\"[2001:db8::1]:80\"",
                        "back=%2Fa%3Fsid%3D1;jsessionid=2\nandroid-app://a/\n10.1.1.1:80\nfor=_a;host=\"b\\\"\";proto=https")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("requests")
    @DictionaryEntries({
        "for=",
        "by=",
        "host=",
        "proto=https",
        "\"",
        "\\\"",
        "unknown",
        "_x",
        "[2001:db8::1]",
        "10.0.0.1",
        ",",
        ";",
        "%40",
        "%2540",
        "%",
        "&",
        "=",
        "?",
        "#",
        "@",
        "+886",
        "eyJ",
        "email",
        "token",
        "jsessionid",
        "https://",
        "://",
        "::ffff:10.0.0.1"
    })
    @FuzzTest(maxDuration = "5m")
    void anyRequestIsRead(byte[] input) {
        String[] parts = (new String(input, StandardCharsets.UTF_8) + "\n\n\n\n").split("\n", -1);
        Map<String, String> headers = Map.of(
                "Referer", parts[1],
                "X-Forwarded-For", parts[2] + "," + VISITOR,
                "Forwarded", parts[3] + ",for=" + VISITOR,
                "X-Forwarded-Host", parts[3],
                "User-Agent", parts[1]);
        Visit visit = reader.read(Requests.with(parts[0], headers));

        assertThat(visit.web().get(WebField.IP_ADDRESS)).contains(VISITOR);
        visit.web().get(WebField.URL).ifPresent(url -> assertThat(url)
                .matches("https?://[0-9A-Za-z._:\\[\\]-]+/tea(\\?.*)?")
                .doesNotContainPattern("(?<!%[0-9a-fA-F])[a-z]@[a-z]"));
        assertThat(audience.nonVisit(Requests.with(parts[0], headers), 200)).isNotNull();
        assertThat(audience.excluded(Requests.with(parts[0], headers))).isEmpty();
        hash(PersonalData.email(parts[1]));
        hash(PersonalData.phone(parts[2], "JP"));
    }

    private static void hash(String hash) {
        if (hash != null) {
            assertThat(hash).matches("[0-9a-f]{64}");
        }
    }
}
