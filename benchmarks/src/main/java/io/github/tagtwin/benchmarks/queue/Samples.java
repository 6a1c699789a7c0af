package io.github.tagtwin.benchmarks.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.event.WebFields;
import java.math.BigDecimal;
import java.time.Instant;

/** Purchases, each of some 600 bytes as LINE's JSON. */
final class Samples {
    static final Lane LANE = Lane.of("6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18", "");

    private static final UserFields USER = UserFields.none()
            .with(UserField.CLICK_ID, "qW7dK2xVt0bYzR4mPj9sLc1h")
            .with(UserField.BROWSER_ID, "0b8f7e3a-52cf-4d8b-8a51-3a9a5c6de0f1");
    private static final WebFields WEB = WebFields.none()
            .with(WebField.URL, "https://shop.example.tw/checkout/thank-you?from=cart&campaign=spring")
            .with(WebField.TITLE, "Thank you for your order")
            .with(
                    WebField.USER_AGENT,
                    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120");
    private static final CustomFields CUSTOM =
            CustomFields.none().withValue(BigDecimal.valueOf(1980)).withCurrency("TWD");

    private Samples() {}

    static ConversionEvent event(long number) {
        try {
            return ConversionEvent.conversion(LANE, "Purchase")
                    .user(USER)
                    .web(WEB)
                    .custom(CUSTOM)
                    .build(DeduplicationKey.of("order-" + number).orElseThrow(), Instant.now());
        } catch (RefusedEventException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
