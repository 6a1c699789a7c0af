package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.consent.Decision;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.RecordingLog;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ConsentsTest {
    private static final String BROWSER_ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    private final List<UserFields> withdrawn = new ArrayList<>();
    private final Counters counters = new Counters();
    private final Tally tally =
            new Tally(counters, Warnings.to(new RecordingLog(), Time.system()), new Fuse(Time.system()));

    @Test
    void countsWhoHasNotAgreed() {
        Consents consents = consents(Map.of("consent", "required"));

        assertThat(consents.decide(FakeServlets.request("/", null))).isEqualTo(Decision.MISSING);
        assertThat(consents.decide(FakeServlets.request("/", null, "tagtwin_consent=no")))
                .isEqualTo(Decision.REFUSED);
        assertThat(consents.decide(FakeServlets.request("/", null, "tagtwin_consent=yes")))
                .isEqualTo(Decision.GIVEN);
        assertThat(counters.snapshot()).isEqualTo(Map.of("skipped.no-consent", 2L));
    }

    @Test
    void takesNoAnswerOfTheShopsClassForNoConsentWithoutForgettingAnything() {
        Consents consents = consents(Map.of("consent", "opt-out", "consent-class", Failing.class.getName()));

        assertThat(consents.decide(FakeServlets.request("/", null))).isEqualTo(Decision.MISSING);
        assertThat(counters.snapshot()).isEqualTo(Map.of("failed.consent", 1L));
        assertThat(withdrawn).isEmpty();
    }

    @Test
    void endsOurCookiesAndForgetsTheBrowsersEvents() {
        Consents consents = consents(Map.of("consent", "required"));

        List<String> cookies = consents.withdraw(FakeServlets.request(
                "/",
                null,
                "tagtwin_click=Click_1",
                "__lt__cid=" + BROWSER_ID,
                "tagtwin_lot=7",
                "tagtwin_next_0123456789=x",
                "tagtwin_next_else=x",
                "tagtwin_consent=no",
                "JSESSIONID=1"));

        assertThat(cookies)
                .extracting(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .containsExactly("tagtwin_click=", "tagtwin_lot=", "tagtwin_next_0123456789=");
        assertThat(cookies).allMatch(cookie -> cookie.contains("; Max-Age=0; "));
        assertThat(withdrawn).hasSize(1);
        assertThat(withdrawn.get(0).get(UserField.CLICK_ID)).contains("Click_1");
        assertThat(withdrawn.get(0).get(UserField.BROWSER_ID)).contains(BROWSER_ID);
    }

    @Test
    void hasNothingToForgetOfAStranger() {
        assertThat(consents(Map.of("consent", "required")).withdraw(FakeServlets.request("/", null)))
                .isEmpty();
        assertThat(withdrawn).isEmpty();
    }

    @Test
    void remembersAnAnswerWhereSomebodyAsks() {
        HttpServletRequest request = FakeServlets.request("/", null, "tagtwin_click=Click_1");
        Consents consents = consents(Map.of("consent", "required"));

        assertThat(consents.answer(request, true))
                .singleElement()
                .asString()
                .startsWith("tagtwin_consent=yes; Max-Age=15552000; ")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(withdrawn).isEmpty();
        assertThat(consents.answer(request, false)).hasSize(2).last().asString().startsWith("tagtwin_consent=no;");
        assertThat(withdrawn).hasSize(1);
        assertThat(consents(Map.of()).answer(request, false)).isEmpty();
    }

    private Consents consents(Map<String, String> texts) {
        Settings settings = Settings.of(NamedTexts.plain("test", texts));
        return new Consents(Consent.of(settings, ConsentsTest.class.getClassLoader()), settings, withdrawn::add, tally);
    }

    /** Fails. */
    public static final class Failing implements Predicate<HttpServletRequest> {
        @Override
        public boolean test(HttpServletRequest request) {
            throw new IllegalStateException("theirs");
        }
    }
}
