package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.9.9.9/8, 10.0.0.1, true",
        "192.0.2.16/28, 192.0.2.31, true",
        "192.0.2.16/28, 192.0.2.32, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.7/32, ::ffff:192.0.2.7, true",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 203.0.113.1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "'1.1.1.1, ::1', ::1, true",
    })
    void knowsItsAddresses(String ranges, String address, boolean contains) {
        assertThat(ranges(ranges).contain(IpAddress.of(address).orElseThrow())).isEqualTo(contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "::/129",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "localhost",
                "10.0.0",
                "[::1]",
                "/8"
            })
    void namesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> ranges(text))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll("trusted-proxies is '" + text + "'", "10.0.0.0/8");
    }

    @Property
    void takesNoTextForAnAddressThatHasALetterOfAName(@ForAll String text) {
        IpAddress.of(text).ifPresent(address -> assertThat(text).matches("[0-9a-fA-F:.]+"));
    }

    @Property
    void containsWhatItIsMadeOf(
            @ForAll byte one, @ForAll byte two, @ForAll byte three, @ForAll @IntRange(max = 32) int bits) {
        String text = "10." + (one & 0xFF) + "." + (two & 0xFF) + "." + (three & 0xFF);

        assertThat(AddressRange.of(text + "/" + bits)
                        .contains(IpAddress.of(text).orElseThrow()))
                .isTrue();
    }

    private static AddressRanges ranges(String texts) {
        return Settings.of(NamedTexts.plain("test", Map.of("trusted-proxies", texts)))
                .requests()
                .trustedProxies();
    }
}
