package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static final String TAIWANESE = "f4de4a7df1ea9827e365457da218484ad96acd02d7f74036ca082f8ee3530c18";
    private static final String JAPANESE = "8b664e742106a6db1edb1a51c79ced6d56b2541557fdfab1c41e98204c1b3713";
    private static final String ADDRESS = "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test@example.com",
                "  Test@Example.COM\t",
                "973DFE463EC85785F5F95AF5BA3906EEDB2D931C24E69824A89EA65DBA4E813B"
            })
    void hashesAnAddressAsLineDoes(String address) {
        assertThat(PersonalData.email(address)).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource({
        "0910000000, TW",
        "0910-000-000, TW",
        "０９１０－０００－０００, tw",
        "+886 910 000 000, ''",
        "(+886) 910.000.000, JP",
        "00886910000000, ''",
        "+886 0910-000-000, ''",
        "+886 (0)910 000 000, TW",
        "F4DE4A7DF1EA9827E365457DA218484AD96ACD02D7F74036CA082F8EE3530C18, ''"
    })
    void hashesATaiwaneseNumberAsLineDoes(String number, String country) {
        assertThat(PersonalData.phone(number, country)).isEqualTo(TAIWANESE);
    }

    @Test
    void hashesAJapaneseNumberAsLineDoes() {
        assertThat(PersonalData.phone("080ー1234ー5678", "JP")).isEqualTo(JAPANESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0910000000", "call me", "+0123456789", "+1234567890123456"})
    void leavesOutANumberWithoutACountry(String number) {
        assertThat(PersonalData.phone(number)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b@c", "a b@c.example"})
    void leavesOutWhatIsNoAddress(String address) {
        assertThat(PersonalData.email(address)).isNull();
    }
}
