package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final String TAIWANESE = "f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18";
    private static final String JAPANESE = "8b664e742106a6db1edb1a51c79ced6d56b2541557fdfab1c41e98204c1b3713";
    private static final String ADDRESS = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test@example.com",
                "  Test@Example.COM\t",
                "\u3000ｔｅｓｔ＠Ｅｘａｍｐｌｅ．ｃｏｍ\u00A0",
                "\uFEFFtest@example.com\u200B",
                "973DFE463EC85785F5F95AF5BA3906EEDB2D931C24E69824A89EA65DBA4E813B",
                " 973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b "
            })
    void hashesAnAddressAsLineDoes(String address) {
        assertThat(PersonalData.email(address)).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "nobody", "a@b@c", "a b@c.example", "a\0@b.example", "@", "a@", "@b", NOTHING})
    void leavesOutWhatIsNoAddress(@Nullable String address) {
        assertThat(PersonalData.email(address)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0910000000, TW",
        "0910-000-000, TW",
        "０９１０－０００－０００, tw",
        "910000000, TW",
        "886910000000, TW",
        "886-910-000-000, ''",
        "+886 910 000 000, ''",
        "＋８８６　９１０　０００　０００, ''",
        "(+886) 910.000.000, JP",
        "00886910000000, ''",
        "+886 0910-000-000, ''",
        "+886 (0)910 000 000, TW",
        "+8860910000000, JP",
        "F4DE4A7DF1EA9827E365457DA218484AD96ACD02D7F74036CA082F8EE3530C18, ''"
    })
    void hashesATaiwaneseNumberAsLineDoes(String number, String country) {
        assertThat(PersonalData.phone(number, country)).isEqualTo(TAIWANESE);
    }

    @ParameterizedTest
    @CsvSource({
        "080ー1234ー5678, JP",
        "080-1234-5678, JP",
        "８０１２３４５６７８, JP",
        "+81 80 1234 5678, TW",
        "+81 (0)80-1234-5678, TH",
        "818012345678, ''",
        "０８０（１２３４）５６７８, JP",
    })
    void hashesAJapaneseNumberAsLineDoes(String number, String country) {
        assertThat(PersonalData.phone(number, country)).isEqualTo(JAPANESE);
    }

    @ParameterizedTest
    @CsvSource({
        "081-234-5678, TH, +66812345678",
        "๐๘๑-๒๓๔-๕๖๗๘, TH, +66812345678",
        "66812345678, TH, +66812345678",
        "+66 (0) 81 234 5678, '', +66812345678",
        "02-123-4567, TH, +6621234567",
        "(02) 2345-6789, TW, +886223456789",
        "037-123456, TW, +88637123456",
        "03-1234-5678, JP, +81312345678",
        "050-1234-5678, JP, +815012345678",
        "+1 (212) 555-0123, TW, +12125550123",
        "+44 (0)20 7946 0018, TW, +442079460018",
        "0061 2 5550 0123, JP, +61255500123",
    })
    void bringsANumberIntoItsInternationalForm(String number, String country, String e164) {
        assertThat(PersonalData.phone(number, country)).isNotNull().isEqualTo(PersonalData.phone(e164));
    }

    @ParameterizedTest
    @CsvSource({
        "'', TW",
        "0910000000, ''",
        "0910000000, US",
        "080-1234-5678, TW",
        "09100000001, TW",
        "091000000, TW",
        "0112345678, TW",
        "call me, TW",
        "0910-000-000 ext. 5, TW",
        "0910000000/0911000000, TW",
        "+0123456789, TW",
        "+1234567890123456, TW",
        "+1 212 555, TW",
        "+886, TW",
        "+886 1234, TW",
        "++886910000000, TW",
        "0910+000000, TW",
        "+, TW",
        "00, TW",
        NOTHING + ", TW",
    })
    void leavesOutANumberThatNobodyCouldDial(String number, String country) {
        assertThat(PersonalData.phone(number, country)).isNull();
    }

    @Test
    void hashesANumberOfAnUnknownCountryForEachWhereItIsOne() {
        assertThat(PersonalData.phoneByCountry("0910000000")).containsEntry("TW", TAIWANESE);
        assertThat(PersonalData.phoneByCountry("080-1234-5678")).containsExactly(Map.entry("JP", JAPANESE));
        assertThat(PersonalData.phoneByCountry("call me")).isEmpty();
        assertThat(PersonalData.phoneByCountry(null)).isEmpty();
    }

    @Test
    void ignoresATextOfEndlessLength() {
        assertThat(PersonalData.phone("0".repeat(10_000_000), "TW")).isNull();
        assertThat(PersonalData.email(" ".repeat(10_000_000) + "a@b.example")).isNull();
    }

    @Property
    void takesAnyTextForAHashOrForNothing(@ForAll("hostile") String text, @ForAll("countries") String country) {
        for (String hash : new String[] {PersonalData.phone(text, country), PersonalData.email(text)}) {
            if (hash != null) {
                assertThat(hash).matches("[0-9a-f]{64}").isNotEqualTo(NOTHING);
            }
        }
        assertThat(PersonalData.phoneByCountry(text).values()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(80),
                Arbitraries.strings().withChars("+0123456789 -()@.a０９๐\u200B").ofMaxLength(20));
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("TW", "JP", "TH", "", "US", "\0");
    }
}
