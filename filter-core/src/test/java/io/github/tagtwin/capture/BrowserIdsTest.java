package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserIdsTest {
    private static final String ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private static final String KEPT = "; Max-Age=34560000; Expires=Sun, 26 Dec 2027 10:00:00 GMT; Path=/";
    private static final String WRITTEN =
            "tagtwin_cid=1; Max-Age=86400; Expires=Sun, 22 Nov 2026 10:00:00 GMT; Path=/; HttpOnly; SameSite=Lax; Secure";
    /** The FNV-1a hash of {@code shop.example}, where the requests go. */
    private static final String SHARED = "__lt__cid.62966561";

    private final Map<String, String> texts = new HashMap<>(Map.of("browser-id-cookie", "prolong"));

    @Test
    void writesOnceMoreWhatLineTagHasWritten() {
        assertThat(read("__lt__cid=" + ID).cookies())
                .containsExactly("__lt__cid=" + ID + KEPT + "; SameSite=Lax; Secure", WRITTEN);
    }

    @Test
    void writesItOnceADayAlone() {
        assertThat(read("__lt__cid=" + ID, "tagtwin_cid=1").cookies()).isEmpty();
        assertThat(read("__lt__cid=" + ID, "tagtwin_cid=x").cookies()).hasSize(2);
    }

    @Test
    void leavesItAloneWhereNothingElseIsWanted() {
        texts.clear();
        assertThat(read("__lt__cid=" + ID).cookies()).isEmpty();
        texts.put("browser-id-cookie", "issue");
        texts.put("user-fields", "email");
        assertThat(read().cookies()).isEmpty();
    }

    @Test
    void writesNothingWhereThereIsNoneOrNoneThatLineCouldHaveWritten() {
        assertThat(read().cookies()).isEmpty();
        assertThat(read("__lt__cid=me").cookies()).isEmpty();
    }

    @Test
    void issuesOneWhereTheShopWantsItAndSendsTheSame() {
        texts.put("browser-id-cookie", "issue");

        Visit visit = read();

        String issued = visit.user().get(UserField.BROWSER_ID).orElseThrow();
        assertThat(issued).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(visit.cookies()).first().asString().startsWith("__lt__cid=" + issued + ";");
        assertThat(read("tagtwin_cid=1").cookies()).hasSize(2);
        assertThat(read("__lt__cid=" + ID).user().get(UserField.BROWSER_ID)).contains(ID);
    }

    @Test
    void writesASharedOneUnderTheDomainThatItsNameTells() {
        assertThat(read(SHARED + "=" + ID).cookies())
                .first()
                .isEqualTo(SHARED + "=" + ID + KEPT + "; Domain=shop.example; SameSite=Lax; Secure");
        assertThat(read("__lt__cid.00000000=" + ID).cookies()).containsExactly(WRITTEN);
    }

    @Test
    void writesAllCookiesUnderTheDomainThatTheShopNames() {
        texts.put("cookie-domain", "shop.com.tw");

        assertThat(read("__lt__cid=" + ID).cookies()).allMatch(cookie -> cookie.contains("; Domain=shop.com.tw"));
    }

    @Test
    void takesBackWhatItMayHaveWrittenFromWhoLeaves() {
        List<String> ends = new Leaving(settings())
                .deletions(FakeServlets.request("/", null, "__lt__cid=" + ID, "tagtwin_cid=1", "theirs=1"));

        assertThat(ends).hasSize(2).allMatch(cookie -> cookie.contains("; Max-Age=0;"));
        texts.clear();
        assertThat(new Leaving(settings()).deletions(FakeServlets.request("/", null, "__lt__cid=" + ID)))
                .isEmpty();
    }

    private Visit read(String... cookies) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
        return new VisitReader(settings(), clock).read(FakeServlets.request("/", null, cookies));
    }

    private Settings settings() {
        return Settings.of(NamedTexts.plain("test", texts));
    }
}
