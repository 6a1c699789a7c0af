package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Google's libphonenumber, which knows every country's numbers, as a second opinion. */
class PhoneNumberTest {
    private final PhoneNumberUtil oracle = PhoneNumberUtil.getInstance();

    @Property(tries = 3000)
    void agreesWhereverTheOracleKnowsTheNumber(
            @ForAll Country home, @ForAll("digits") String digits, @ForAll("marks") String mark) {
        Phonenumber.PhoneNumber number = new Phonenumber.PhoneNumber()
                .setCountryCode(Integer.parseInt(home.code()))
                .setNationalNumber(Long.parseLong(digits));
        if (!isDialledInDaily(number)) {
            return;
        }
        String e164 = oracle.format(number, PhoneNumberFormat.E164);
        String national = oracle.format(number, PhoneNumberFormat.NATIONAL).replaceAll("[ -]+", mark);
        String international = oracle.format(number, PhoneNumberFormat.INTERNATIONAL);

        assertThat(PhoneNumber.e164(national, home)).contains(e164);
        assertThat(PhoneNumber.e164(international, null)).contains(e164);
        assertThat(PhoneNumber.e164("00" + e164.substring(1), null)).contains(e164);
    }

    // Free and paid services have numbers of their own shape, and no user of LINE behind them.
    private boolean isDialledInDaily(Phonenumber.PhoneNumber number) {
        PhoneNumberType type = oracle.getNumberType(number);
        return oracle.isValidNumber(number)
                && (type == PhoneNumberType.MOBILE
                        || type == PhoneNumberType.FIXED_LINE
                        || type == PhoneNumberType.VOIP);
    }

    @ParameterizedTest
    @EnumSource(Country.class)
    void agreesOnTheOraclesOwnMobileNumber(Country home) {
        Phonenumber.PhoneNumber example = oracle.getExampleNumberForType(home.name(), PhoneNumberType.MOBILE);
        String e164 = oracle.format(example, PhoneNumberFormat.E164);

        assertThat(PhoneNumber.e164(oracle.format(example, PhoneNumberFormat.NATIONAL), home))
                .contains(e164);
        assertThat(PhoneNumber.e164(e164.substring(1), null)).contains(e164);
        assertThat(PhoneNumber.e164(String.valueOf(example.getNationalNumber()), home))
                .contains(e164);
    }

    @Property
    void takesEveryMobileNumberOfTheWorldThatNamesItsCountry(@ForAll("regions") String region) {
        Phonenumber.PhoneNumber example = oracle.getExampleNumberForType(region, PhoneNumberType.MOBILE);
        if (example != null) {
            assertThat(PhoneNumber.e164(oracle.format(example, PhoneNumberFormat.INTERNATIONAL), null))
                    .contains(oracle.format(example, PhoneNumberFormat.E164));
        }
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(7).ofMaxLength(11);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("", "-", " ", "－", "ー", "\u3000", ".", "\u2011");
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of(oracle.getSupportedRegions());
    }
}
