package io.github.tagtwin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.ReportedRequest;
import io.github.tagtwin.capture.SameOrigin;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.event.PageReportReader;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes to the collecting endpoint: it is a report of a page of the shop's own, or nothing. */
class ReportFuzzTest {
    private static final Settings SETTINGS =
            Settings.of(NamedTexts.plain("fuzzing", Map.of("excluded-paths", "/admin/*")));

    private final PageReportReader reports = new PageReportReader();
    private final VisitReader visits = new VisitReader(SETTINGS, Clock.systemUTC());
    private final Audience audience = new Audience(SETTINGS);
    private final SameOrigin origin = new SameOrigin(SETTINGS);

    /** A report, and lies. */
    static Stream<byte[]> reports() {
        return Stream.of(
                        "{\"key\":\"aaaaaaaaaaBBBBBBBBBB_-\",\"page\":\"/tea?id=7\",\"referrer\":\"https://a.example/\"}",
                        "{\"key\":\"aaaaaaaaaaBBBBBBBBBB_-\",\"page\":\"//admin/%2e;a/b\"}",
                        "a/b://shop.example/",
                        "{\"key\":{},\"page\":[[[]]],\"referrer\":null,\"key\":7}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("reports")
    @DictionaryEntries({
        "\"key\":\"aaaaaaaaaaBBBBBBBBBB_-\"",
        "\"page\":\"/",
        "\"referrer\":\"",
        "\\u0000",
        "\\ud800",
        "%2e",
        "/../",
        "//",
        ";",
        "?",
        "http://",
        "@",
        ":80",
        "null"
    })
    @FuzzTest(maxDuration = "3m")
    void anyReportIsRead(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        HttpServletRequest carrier = Requests.with(null, Map.of("User-Agent", "Mozilla/5.0", "Origin", text));
        reports.read(text).ifPresent(report -> {
            HttpServletRequest request = new ReportedRequest(carrier, report);
            assertThat(report.key().text()).matches("[0-9A-Za-z_-]{22}");
            assertThat(report.path()).startsWith("/").doesNotContain("/../");
            assertThat(audience.nonVisit(request, 200)).isEmpty();
            assertThat(audience.excluded(request)).isNotNull();
            visits.read(request).web().get(WebField.URL).ifPresent(url -> assertThat(url)
                    .startsWith("http://shop.example/"));
        });
        assertThat(origin.sends(carrier)).isEqualTo(text.matches("(?i)https?://shop\\.example(:(80|443))?(/.*)?"));
    }
}
