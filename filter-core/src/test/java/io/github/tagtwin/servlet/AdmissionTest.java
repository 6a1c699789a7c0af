package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.LineConversions;
import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.Lot;
import io.github.tagtwin.capture.LotReader;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.RecordingLog;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsSource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Map<String, String> texts = new HashMap<>();
    private final LiveSettings live = LiveSettings.of(new Changing());
    private final Counters counters = new Counters();
    private final Tally tally =
            new Tally(counters, Warnings.to(new RecordingLog(), Time.system()), new Fuse(Time.system()));
    private final HttpServletRequest request = FakeServlets.request("/tea", null);

    @Test
    void letsEverybodyInWithoutDrawingLots() {
        Admission admission = admission();

        assertThat(admission.concerns(request)).isTrue();
        assertThat(admission.lot(request)).isEmpty();
        assertThat(admission.admits(Optional.empty(), request)).isTrue();
        assertThat(counters.snapshot()).isEmpty();
    }

    @Test
    void leavesEverythingAloneWhileItIsOff() {
        Admission admission = admission();
        set("active", "off");
        assertThat(admission.concerns(request)).isFalse();
        set("active", "on");
        set("share", "0");
        assertThat(admission.concerns(request)).isFalse();
        set("share", "1");
        assertThat(admission.concerns(request)).isTrue();

        assertThat(counters.snapshot()).isEqualTo(Map.of("skipped.inactive", 1L, "skipped.share", 1L));
    }

    @Test
    void keepsARequestOutsideWhateverBecomesOfTheShare() {
        set("share", "50");
        Admission admission = admission();
        Optional<Lot> lot = admission.lot(request);

        assertThat(admission.admits(lot, request)).isFalse();
        set("share", "100");

        assertThat(admission.concerns(request)).isFalse();
        assertThat(admission.concerns(FakeServlets.request("/tea", null))).isTrue();
        assertThat(counters.get("skipped.share")).isOne();
    }

    @Test
    void leavesARequestAloneThatIsTakenPartInAlready() {
        request.setAttribute(LineConversions.ATTRIBUTE, "a page");

        assertThat(admission().concerns(request)).isFalse();
    }

    @Test
    void keepsOutOfWhatTheShopExcludesWhateverComesOfTheRequest() {
        Settings staff = Settings.of(NamedTexts.plain("test", Map.of("excluded-addresses", "2001:db8::/32")));
        Admission admission = admission(new Audience(staff));

        assertThat(admission.concerns(request)).isFalse();
        assertThat(admission.concerns(request)).isFalse();
        assertThat(counters.get("skipped.excluded-address")).isOne();
    }

    private Admission admission() {
        return admission(new Audience(live.now()));
    }

    private Admission admission(Audience audience) {
        return new Admission(
                live,
                audience,
                new PageRequests(live.now().requests().staticExtensions()),
                new LotReader(live.now(), Clock.systemUTC(), bound -> 70),
                tally);
    }

    private void set(String name, String text) {
        texts.put(name, text);
        live.refresh();
    }

    /** A place that a test changes. */
    private final class Changing implements SettingsSource {
        @Override
        public String place() {
            return "test";
        }

        @Override
        public Set<String> names() {
            return NamedTexts.plain("test", texts).names();
        }

        @Override
        public Optional<String> text(String name) {
            return Optional.ofNullable(texts.get(name));
        }
    }
}
