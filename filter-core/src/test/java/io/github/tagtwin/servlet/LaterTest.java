package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.RecordingLog;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.NamedTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaterTest {
    private static final Conversion ORDER =
            Conversion.named("Purchase").orderId("ORDER-1").value(100).currency("TWD");
    private static final UserFields ANNA = UserFields.none()
            .with(UserField.CLICK_ID, "anna")
            .with(UserField.EMAIL, "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b");

    private final Map<String, String> texts =
            new HashMap<>(Map.of("line-tag-id", Samples.LANE.lineTagId(), "access-token", "t", "key-secret", "secret"));
    private final ManualTime clock = new ManualTime();
    private final ListedEvents outbox = new ListedEvents();
    private final List<ConversionEvent> sent = outbox.sent();
    private final Counters counters = new Counters();
    private final Tally tally =
            new Tally(counters, Warnings.to(new RecordingLog(), Time.system()), new Fuse(Time.system()));
    private final String token = new Keys("secret").token(Samples.LANE, ANNA, clock.instant());
    private @Nullable Instant withdrawnAt;

    @Test
    void sendsAConversionOfTheVisitorWhomTheTokenTellsOf() {
        clock.pass(Duration.ofDays(3));

        assertThat(later().record(ORDER, token)).isEmpty();

        assertThat(sent).asString().isEqualTo("[Purchase[ORDER-1]]");
        assertThat(sent.get(0).user().byLineName()).isEqualTo(ANNA.byLineName());
        assertThat(sent.get(0).time()).isEqualTo(clock.instant());
        assertThat(sent.get(0).lane()).isEqualTo(Samples.LANE);
        assertThat(outbox.fingerprints()).doesNotContainNull();
        assertThat(counters.snapshot()).isEqualTo(Map.of("recorded", 1L));
    }

    @Test
    void givesAConversionWithoutAnIdARandomKey() {
        Later later = later();
        later.record(Conversion.named("GenerateLead"), token);
        later.record(Conversion.named("GenerateLead"), token);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).key()).isNotEqualTo(sent.get(1).key());
    }

    @Test
    void leavesTheClickOutOnceItsTimeIsOver() {
        texts.put("click-window", "7d");
        clock.pass(Duration.ofDays(7));

        later().record(ORDER, token);

        assertThat(sent.get(0).user().byLineName()).containsOnlyKeys("email");
        assertThat(counters.snapshot()).isEqualTo(Map.of("recorded", 1L));
    }

    @Test
    void refusesATokenThatIsNotItsOwnOrTooOld() {
        Later later = later();

        assertThat(later.record(ORDER, "no token")).contains(Refusal.TOKEN);
        assertThat(later.record(ORDER, new Keys("other").token(Samples.LANE, ANNA, clock.instant())))
                .contains(Refusal.TOKEN);
        clock.pass(Duration.ofDays(181));
        assertThat(later.record(ORDER, token)).contains(Refusal.TOKEN_EXPIRED);
        assertThat(sent).isEmpty();
        assertThat(counters.snapshot()).isEqualTo(Map.of("refused.token", 2L, "refused.token-expired", 1L));
    }

    @Test
    void refusesAConversionOfNobody() {
        assertThat(later().record(ORDER, "")).contains(Refusal.NO_VISITOR);
        assertThat(counters.snapshot()).isEqualTo(Map.of("refused.no-visitor", 1L));
    }

    @Test
    void refusesATokenOfALineTagThatTheShopHasNoMore() {
        Lane former = Lane.of("00000000-0000-4000-8000-000000000000", "");

        assertThat(later().record(ORDER, new Keys("secret").token(former, ANNA, clock.instant())))
                .contains(Refusal.TOKEN);
    }

    @Test
    void refusesWhatLineWould() {
        Later later = later();

        assertThat(later.record(Conversion.named("Purchase"), token)).contains(Refusal.PURCHASE_WITHOUT_VALUE);
        assertThat(later.record(Conversion.named("no name"), token)).contains(Refusal.EVENT_NAME);
        assertThat(later.record(ORDER.orderId("${id}"), token)).contains(Refusal.ORDER_ID);
        texts.put("user-fields", "phone");
        assertThat(later().record(ORDER, token)).contains(Refusal.NO_USER_FIELD);
        assertThat(sent).isEmpty();
    }

    @Test
    void sendsNothingOfWhoHasWithdrawnSince() {
        withdrawnAt = clock.instant();

        assertThat(later().record(ORDER, token)).contains(Refusal.CONSENT);
        assertThat(later().record(
                                ORDER,
                                new Keys("secret")
                                        .token(
                                                Samples.LANE,
                                                ANNA,
                                                clock.instant().plusSeconds(60))))
                .isEmpty();
        assertThat(sent).hasSize(1);
    }

    @Test
    void recordsNothingWhileItIsOff() {
        texts.put("active", "off");

        assertThat(later().record(ORDER, token)).contains(Refusal.UNHEARD);
        assertThat(sent).isEmpty();
    }

    private Later later() {
        LiveSettings live = LiveSettings.of(NamedTexts.plain("test", texts));
        Consent consent = Consent.of(live.now(), LaterTest.class.getClassLoader());
        Consents consents = new Consents(consent, live.now(), new Remembered(), tally);
        return new Later(live, new Twins(live.now(), outbox, tally), consents, tally, clock);
    }

    /** Knows of one who has withdrawn. */
    private final class Remembered implements Forgetting {
        @Override
        public void withdraw(UserFields person) {}

        @Override
        public boolean hasWithdrawn(UserFields person, Instant since) {
            return withdrawnAt != null && !since.isAfter(withdrawnAt);
        }
    }
}
