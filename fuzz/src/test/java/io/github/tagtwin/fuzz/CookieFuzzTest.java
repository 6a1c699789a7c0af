package io.github.tagtwin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tagtwin.capture.Lot;
import io.github.tagtwin.capture.LotReader;
import io.github.tagtwin.capture.Visit;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in our cookies and LINE Tag's, and in the parameter of an ad: what can't be is not there, and nothing comes back. */
class CookieFuzzTest {
    private static final List<String> NAMES =
            List.of("tagtwin_click", "__lt__cid", "__lt__cid.c83939be", "__lt__cid.", "tagtwin_lot", "other");

    private static final Settings SETTINGS = Settings.of(NamedTexts.plain("fuzzing", Map.of()));

    private final VisitReader reader = new VisitReader(SETTINGS, Clock.systemUTC());
    private final LotReader lots = new LotReader(SETTINGS, Clock.systemUTC(), bound -> bound - 1);

    /** What browsers send: values in the order of the names, then the landing page's query. */
    static Stream<byte[]> cookies() {
        return Stream.of(
                        "click\n3f2504e0-4f89-41d3-9a0c-0305e82c3301\n\n\n49\nx\nldtag_cl=click_2&lt_r=1",
                        "\n\n3f2504e0-4f89-41d3-9a0c-0305e82c3301\n\n100\n\nldtag_cl=%41%2D&ldtag_cl=b",
                        "\"a\"\nundefined\nnull\n\n-1\n\nldtag_cl=a%0d%0aSet-Cookie:b")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("cookies")
    @DictionaryEntries({"ldtag_cl=", "&", "%", "%0a", "+", "\"", ";", "-", "99", "00"})
    @FuzzTest(maxDuration = "2m")
    void anyCookieIsRead(byte[] input) {
        String[] parts = (new String(input, StandardCharsets.UTF_8) + "\n".repeat(8)).split("\n", -1);
        Cookie[] cookies = new Cookie[NAMES.size()];
        for (int at = 0; at < cookies.length; at++) {
            cookies[at] = new Cookie(NAMES.get(at), parts[at]);
        }
        Visit visit = reader.read(Requests.with(parts[NAMES.size()], Map.of(), cookies));
        Lot lot = lots.read(Requests.with(null, Map.of(), cookies));

        visit.user().get(UserField.CLICK_ID).ifPresent(id -> assertThat(id).matches("[a-zA-Z0-9_-]+"));
        visit.user().get(UserField.BROWSER_ID).ifPresent(id -> assertThat(id).matches("[0-9a-fA-F-]{36}"));
        assertThat(visit.cookies()).allSatisfy(CookieFuzzTest::isOneCookie);
        lot.cookie().ifPresent(CookieFuzzTest::isOneCookie);
        assertThat(lot.isWithin(100)).isTrue();
        assertThat(lot.isWithin(0)).isFalse();
    }

    private static void isOneCookie(String header) {
        assertThat(header).matches("tagtwin_(click|lot)=[a-zA-Z0-9_-]+; Max-Age=[0-9]+; [A-Za-z0-9=/;,: +-]*");
    }
}
