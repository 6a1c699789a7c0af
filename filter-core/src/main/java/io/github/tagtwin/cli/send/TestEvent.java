package io.github.tagtwin.cli.send;

import io.github.tagtwin.cli.terminal.UnusableException;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.PersonalData;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;

/** An event of nobody's, marked so that LINE shows it and doesn't measure it. */
final class TestEvent {
    /** Everybody may use this domain in examples: nobody's address. */
    private static final String NOBODY = "test@example.com";

    private TestEvent() {}

    /** The event as LINE's JSON array. */
    static byte[] array(Lane lane, String eventName, Instant now) {
        try (EventJson json = new EventJson()) {
            String item = new String(json.write(event(lane, eventName, now)), StandardCharsets.UTF_8);
            return ("[" + item + "]").getBytes(StandardCharsets.UTF_8);
        } catch (RefusedEventException refused) {
            throw new UnusableException(String.valueOf(refused.getMessage()));
        }
    }

    private static ConversionEvent event(Lane lane, String eventName, Instant now) throws RefusedEventException {
        UserFields user = UserFields.none()
                .with(UserField.EMAIL, PersonalData.email(NOBODY))
                .with(UserField.EXTERNAL_ID, "tagtwin-test");
        return ConversionEvent.conversion(lane, eventName)
                .test(true)
                .user(user)
                .custom(CustomFields.none().withValue(BigDecimal.ONE).withCurrency("TWD"))
                .build(DeduplicationKey.random(new SecureRandom()), now);
    }
}
