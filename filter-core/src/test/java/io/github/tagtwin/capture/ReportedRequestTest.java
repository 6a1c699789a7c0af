package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.PageReport;
import io.github.tagtwin.event.PageReportReader;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportedRequestTest {
    private static final Settings SETTINGS = Settings.of(
            NamedTexts.plain("test", Map.of("excluded-paths", "/admin/*, *.json", "trusted-proxies", "10.0.0.1")));

    @Test
    void is_the_request_that_would_have_asked_for_the_page() {
        HttpServletRequest request =
                reported("/tea;jsessionid=7?id=7&ldtag_cl=click&email=a@b.example", "https://a.example/");
        Visit visit = new VisitReader(SETTINGS, Clock.systemUTC()).read(request);

        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(visit.web().get(WebField.URL)).contains("https://shop.example/tea?id=7&ldtag_cl=click");
        assertThat(visit.web().get(WebField.REFERRER)).contains("https://a.example/");
        assertThat(visit.user().get(UserField.CLICK_ID)).contains("click");
        assertThat(visit.path()).isEqualTo("/tea");
    }

    @Test
    void has_no_referrer_where_the_browser_tells_none() {
        HttpServletRequest request = reported("/", "");

        assertThat(request.getHeader("Referer")).isNull();
        assertThat(Collections.list(request.getHeaders("referer"))).isEmpty();
        assertThat(request.getQueryString()).isNull();
    }

    @Test
    void is_a_visit_though_a_script_brought_it() {
        assertThat(new Audience(SETTINGS).nonVisit(reported("/", ""), 200)).isEmpty();
    }

    @Test
    void is_excluded_however_its_path_is_written() {
        Audience audience = new Audience(SETTINGS);
        for (String path :
                new String[] {"/admin", "/admin/a", "//admin//a", "/%61dmin/a", "/admin;a=b/c", "/a.json?b"}) {
            assertThat(audience.excluded(reported(path, ""))).as(path).contains(NonVisit.EXCLUDED_PATH);
            assertThat(audience.excluded(reported("/shop" + path, ""))).as(path).contains(NonVisit.EXCLUDED_PATH);
        }
        assertThat(audience.excluded(reported("/administrator", ""))).isEmpty();
    }

    private static HttpServletRequest reported(String page, String referrer) {
        PageReport report = new PageReportReader()
                .read("{\"key\":\"aaaaaaaaaaBBBBBBBBBB_-\",\"page\":\"" + page + "\",\"referrer\":\"" + referrer
                        + "\"}")
                .orElseThrow();
        Asked asked = new Asked()
                .at("http://shop.example/tagtwin/collect")
                .as("POST")
                .with("Sec-Fetch-Dest", "empty")
                .with("Referer", "https://shop.example/other")
                .with("X-Forwarded-Proto", "https")
                .with("User-Agent", "Mozilla/5.0");
        return new ReportedRequest(asked.within("/shop"), report);
    }
}
