package io.github.tagtwin.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.ConsentSource;
import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
    private static final ClassLoader HERE = ConsentTest.class.getClassLoader();
    private static final String BANNER = "CookieConsent={stamp:1%2Cmarketing:true}";

    /** Agrees where the query says so. */
    public static final class Agreed implements Predicate<HttpServletRequest> {
        @Override
        public boolean test(HttpServletRequest request) {
            return request.getQueryString().equals("agreed");
        }
    }

    @Test
    void isGivenByEverybodyWhereNobodyIsAsked() {
        Consent consent = consent("off");

        assertThat(consent.isAsked()).isFalse();
        assertThat(consent.decide(FakeServlets.request("/", null, "tagtwin_consent=no")))
                .isEqualTo(Decision.GIVEN);
    }

    @ParameterizedTest
    @CsvSource({
        "required, '', MISSING",
        "opt-out, '', GIVEN",
        "required, CookieConsent={marketing:true}, GIVEN",
        "required, CookieConsent=%7Bmarketing%3Atrue%7D, GIVEN",
        "required, CookieConsent={marketing:false}, REFUSED",
        "opt-out, CookieConsent={marketing:false}, REFUSED",
        "opt-out, CookieConsent=, REFUSED",
        "required, OtherConsent={marketing:true}, MISSING",
        "required, tagtwin_consent=yes, GIVEN",
        "required, tagtwin_consent=no, REFUSED",
        "opt-out, tagtwin_consent=no, REFUSED",
        "required, tagtwin_consent=maybe, MISSING"
    })
    void isReadFromACookie(String mode, String cookie, Decision decision) {
        Consent consent = consent(mode, "consent-cookie", "CookieConsent=marketing:true");

        assertThat(consent.decide(
                        cookie.isEmpty() ? FakeServlets.request("/", null) : FakeServlets.request("/", null, cookie)))
                .isEqualTo(decision);
    }

    @Test
    void letsANoOutweighAYes() {
        Consent consent = consent("required", "consent-cookie", "CookieConsent=marketing:true");

        assertThat(consent.decide(FakeServlets.request("/", null, BANNER, "tagtwin_consent=no")))
                .isEqualTo(Decision.REFUSED);
        assertThat(consent.decide(FakeServlets.request("/", null, BANNER, "tagtwin_consent=yes")))
                .isEqualTo(Decision.GIVEN);
    }

    @Test
    void takesAnEndlessCookieForANo() {
        Consent consent = consent("required", "consent-cookie", "CookieConsent=true");

        assertThat(consent.decide(FakeServlets.request("/", null, "CookieConsent=true" + "x".repeat(4096))))
                .isEqualTo(Decision.REFUSED);
    }

    @Test
    void isReadFromTheRequestsOrTheSessionsAttribute() {
        Consent consent = consent("required", "consent-attribute", "agreed");
        HttpServletRequest request = FakeServlets.request("/", null);

        assertThat(consent.decide(request)).isEqualTo(Decision.MISSING);
        request.setAttribute("agreed", true);
        assertThat(consent.decide(request)).isEqualTo(Decision.GIVEN);
        request.setAttribute("agreed", "False");
        assertThat(consent.decide(request)).isEqualTo(Decision.REFUSED);
        request.setAttribute("agreed", 1);
        assertThat(consent.decide(request)).isEqualTo(Decision.MISSING);
        Sign sign = new AttributeSign("agreed");
        Map<String, Object> session = new HashMap<>(Map.of("agreed", "true"));
        assertThat(sign.read(FakeServlets.requestWithSession(session))).isEqualTo(Answer.YES);
        session.put("agreed", false);
        assertThat(sign.read(FakeServlets.requestWithSession(session))).isEqualTo(Answer.NO);
    }

    @Test
    void asksTheShopsClass() {
        Consent consent = consent("required", "consent-class", Agreed.class.getName());

        assertThat(consent.decide(FakeServlets.request("/", "agreed"))).isEqualTo(Decision.GIVEN);
        assertThat(consent.decide(FakeServlets.request("/", "refused"))).isEqualTo(Decision.REFUSED);
    }

    @Test
    void letsTheFailureOfTheShopsClassBeSeen() {
        Consent consent = consent("required", "consent-class", Agreed.class.getName());

        assertThatThrownBy(() -> consent.decide(FakeServlets.request("/", null)))
                .isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.such.Type", "java.lang.String", "java.util.function.Predicate"})
    void namesAClassThatCannotBeAsked(String name) {
        assertThatThrownBy(() -> consent("required", "consent-class", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("consent-class is '" + name + "'");
    }

    @Test
    void refusesToStartWhereAPlaceIsNamedAndNobodyIsAskedOrThePatternIsBroken() {
        assertThatThrownBy(() -> consent("off", "consent-cookie", "c=true"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set consent to 'required' or 'opt-out'");
        assertThatThrownBy(() -> consent("required", "consent-cookie", "c=("))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("consent-cookie is 'c=('");
    }

    @ParameterizedTest
    @CsvSource({
        "required, true, '', GIVEN",
        "required, '', '', MISSING",
        "required, '', tagtwin_consent=yes, GIVEN",
        "required, true, tagtwin_consent=no, REFUSED",
        "opt-out, false, tagtwin_consent=yes, REFUSED",
        "opt-out, '', '', GIVEN"
    })
    void asksTheShopsSourceBesideTheOtherPlaces(String mode, String answer, String cookie, Decision decision) {
        ConsentSource source = request -> answer.isEmpty() ? Optional.empty() : Optional.of(Boolean.valueOf(answer));
        Consent consent =
                Consent.of(Settings.of(NamedTexts.plain("test", Map.of("consent", mode))), HERE, List.of(source));

        assertThat(consent.decide(
                        cookie.isEmpty() ? FakeServlets.request("/", null) : FakeServlets.request("/", null, cookie)))
                .isEqualTo(decision);
    }

    @Test
    void refusesToStartWhereTheShopHasASourceAndNobodyIsAsked() {
        ConsentSource source = request -> Optional.empty();

        assertThatThrownBy(() -> Consent.of(Settings.of(), HERE, List.of(source)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ConsentSource");
    }

    private static Consent consent(String mode, String... place) {
        Map<String, String> texts = new HashMap<>(Map.of("consent", mode));
        for (int at = 0; at < place.length; at += 2) {
            texts.put(place[at], place[at + 1]);
        }
        return Consent.of(Settings.of(NamedTexts.plain("test", texts)), HERE);
    }
}
