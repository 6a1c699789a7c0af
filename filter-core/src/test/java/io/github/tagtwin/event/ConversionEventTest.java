package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionEventTest {
    private static final Lane LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "");
    private static final DeduplicationKey KEY = DeduplicationKey.of("k").orElseThrow();
    private static final UserFields USER = UserFields.none().with(UserField.CLICK_ID, "c1");

    @ParameterizedTest
    @ValueSource(strings = {"Purchase", "a", "Twenty_letters-12345"})
    void acceptsLinesEventNames(String name) throws RefusedEventException {
        CustomFields custom = CustomFields.none().withValue(BigDecimal.ZERO);

        assertThat(build(name, USER, custom).name()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Twenty_one-letters123", "with space", "購入", "a.b", "${order.name}"})
    void refusesOtherEventNames(String name) {
        assertRefused(Refusal.EVENT_NAME, name, USER, CustomFields.none());
    }

    @Test
    void refusesAnEventThatNobodyCouldBeMatchedWith() {
        assertRefused(Refusal.NO_USER_FIELD, "AddToCart", UserFields.none(), CustomFields.none());
    }

    @Test
    void leavesOutALineUserIdWithoutAChannelId() {
        UserFields user = UserFields.none().with(UserField.LINE_UID, "U0123456789abcdef0123456789abcdef");

        assertRefused(Refusal.NO_USER_FIELD, "AddToCart", user, CustomFields.none());
    }

    static Stream<Arguments> brokenLimits() {
        CustomFields none = CustomFields.none();
        return Stream.of(
                Arguments.of(Refusal.PURCHASE_WITHOUT_VALUE, none),
                Arguments.of(Refusal.VALUE, none.withValue(new BigDecimal("-0.01"))),
                Arguments.of(Refusal.VALUE, none.withValue(new BigDecimal("2147483647.01"))),
                Arguments.of(Refusal.VALUE, none.withValue(new BigDecimal("1E+1000000000"))),
                Arguments.of(Refusal.VALUE, none.withValue(new BigDecimal("-1E-1000000000"))),
                Arguments.of(
                        Refusal.VALUE, none.withValue(new BigDecimal(BigInteger.ONE.shiftLeft(9_000_000), 2_709_270))),
                Arguments.of(Refusal.CURRENCY, none.withValue(BigDecimal.ONE).withCurrency("twd")),
                Arguments.of(Refusal.CURRENCY, none.withValue(BigDecimal.ONE).withCurrency("NT$")),
                Arguments.of(Refusal.QUANTITY, none.withValue(BigDecimal.ONE).withQuantity(-1)),
                Arguments.of(Refusal.QUANTITY, none.withValue(BigDecimal.ONE).withQuantity(2147483648L)),
                Arguments.of(
                        Refusal.ITEM_IDS, none.withValue(BigDecimal.ONE).withItemIds(Collections.nCopies(101, "i"))),
                Arguments.of(Refusal.ITEM_IDS, none.withValue(BigDecimal.ONE).withItemIds(Arrays.asList("a", null))),
                Arguments.of(
                        Refusal.KEYWORDS, none.withValue(BigDecimal.ONE).withKeywords(Collections.nCopies(11, "k"))),
                Arguments.of(Refusal.CATEGORY, none.withValue(BigDecimal.ONE).withCategory("c".repeat(301))),
                Arguments.of(Refusal.CATEGORY, none.withValue(BigDecimal.ONE).withCategory("")));
    }

    @ParameterizedTest
    @MethodSource("brokenLimits")
    void refusesWhatIsBeyondALimit(Refusal refusal, CustomFields custom) {
        assertRefused(refusal, "Purchase", USER, custom);
    }

    @Test
    void acceptsEveryLimitItself() throws RefusedEventException {
        CustomFields custom = CustomFields.none()
                .withValue(BigDecimal.valueOf(2147483647))
                .withCurrency("JPY")
                .withQuantity(2147483647)
                .withItemIds(Collections.nCopies(100, "i"))
                .withKeywords(Collections.nCopies(10, "k"))
                .withCategory("c".repeat(300));

        assertThat(build("Purchase", USER, custom).custom()).isSameAs(custom);
    }

    @Test
    void refusesACurrencyWithoutAValue() {
        assertRefused(Refusal.CURRENCY, "AddToCart", USER, CustomFields.none().withCurrency("TWD"));
    }

    @Test
    void saysNothingPersonalOfItself() throws RefusedEventException {
        UserFields user = USER.with(UserField.EMAIL, PersonalData.email("test@example.com"));
        ConversionEvent event = build("AddToCart", user, CustomFields.none().withItemIds(List.of("tea")));

        assertThat(event.toString() + event.user() + event.web()).isEqualTo("AddToCart[k][CLICK_ID, EMAIL][]");
    }

    private static void assertRefused(Refusal refusal, String name, UserFields user, CustomFields custom) {
        assertThatThrownBy(() -> build(name, user, custom))
                .isInstanceOfSatisfying(RefusedEventException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }

    private static ConversionEvent build(String name, UserFields user, CustomFields custom)
            throws RefusedEventException {
        return ConversionEvent.conversion(LANE, name).user(user).custom(custom).build(KEY, Instant.EPOCH);
    }
}
