package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.VisitorToken;
import io.github.tagtwin.settings.LiveSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Records conversions of visitors who aren't there. Thread-safe. */
final class Later implements LaterConversions {
    private final LiveSettings live;
    private final Keys keys;
    private final Twins twins;
    private final Consents consents;
    private final Tally tally;
    private final Clock clock;

    Later(LiveSettings live, Twins twins, Consents consents, Tally tally, Clock clock) {
        this.live = live;
        this.keys = new Keys(live.now().keys().keySecret());
        this.twins = twins;
        this.consents = consents;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> record(Conversion conversion, String token) {
        try {
            send(Objects.requireNonNull(conversion, "conversion"), Objects.requireNonNull(token, "token"));
            return Optional.empty();
        } catch (RefusedEventException refused) {
            tally.refused(refused.refusal());
            return Optional.of(refused.refusal());
        } catch (RuntimeException ours) {
            tally.failed("record", ours);
            return Optional.of(Refusal.UNHEARD);
        }
    }

    private void send(Conversion conversion, String token) throws RefusedEventException {
        if (!live.now().rollOut().active()) {
            throw new RefusedEventException(Refusal.UNHEARD);
        }
        String id = conversion.orderId().orElse("");
        if (conversion.orderId().isPresent() && !RecordedConversion.isId(id)) {
            throw new RefusedEventException(Refusal.ORDER_ID);
        }
        Instant now = clock.instant();
        RecordedConversion recorded = new RecordedConversion(conversion, now, id.isEmpty() ? null : keys.of(id));
        VisitorToken told = read(token, now);
        twins.ofNobodyThere(recorded, recorded.businessKey().orElseGet(keys::random), told.lane(), user(told, now));
    }

    private VisitorToken read(String token, Instant now) throws RefusedEventException {
        if (token.isEmpty()) {
            throw new RefusedEventException(Refusal.NO_VISITOR);
        }
        VisitorToken told = keys.read(token)
                .filter(read -> isOurs(read.lane()))
                .orElseThrow(() -> new RefusedEventException(Refusal.TOKEN));
        if (told.time().plus(VisitorToken.LONGEST).isBefore(now)) {
            throw new RefusedEventException(Refusal.TOKEN_EXPIRED);
        }
        if (consents.isWithdrawn(told)) {
            throw new RefusedEventException(Refusal.CONSENT);
        }
        return told;
    }

    // A site may have got another LINE Tag since, and nobody has a token for the old one.
    private boolean isOurs(Lane lane) {
        return live.now().lines().stream().anyMatch(line -> line.lineTagId().equals(lane.lineTagId()));
    }

    private UserFields user(VisitorToken told, Instant now) {
        boolean clicked = told.time().plus(live.now().visitor().clickWindow()).isAfter(now);
        UserFields user = told.user().only(live.now().visitor().userFields());
        return clicked ? user : withoutClick(user);
    }

    // Not left out: it was right, and has grown old.
    private static UserFields withoutClick(UserFields user) {
        UserFields rest = UserFields.none();
        for (UserField field : UserField.values()) {
            rest = field == UserField.CLICK_ID ? rest : rest.with(field, user.get(field));
        }
        return rest;
    }
}
