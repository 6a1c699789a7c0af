package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "0.0.0.0", "255.255.255.255", "::1", "2001:db8::1", "::ffff:192.0.2.1"})
    void takesAnAddress(String address) {
        assertThat(WebFields.none().with(WebField.IP_ADDRESS, address).get(WebField.IP_ADDRESS))
                .contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "256.0.0.1", "1.2.3", "01.2.3.4", "localhost", ":::", "fe80::1%eth0", "1::2::3", ".:1", "abc"
            })
    void leavesOutWhatIsNoAddress(String address) {
        assertThat(WebFields.none().with(WebField.IP_ADDRESS, address).byLineName())
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsTooLong() {
        String longest = "https://shop.example/" + "a".repeat(2048 - "https://shop.example/".length());

        WebFields fields = WebFields.none().with(WebField.URL, longest).with(WebField.REFERRER, longest + "a");

        assertThat(fields.byLineName()).containsOnlyKeys("url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://shop.example/", "https://", "https://shop.example/a b", "javascript:alert(1)"})
    void leavesOutWhatIsNoWebAddress(String url) {
        assertThat(WebFields.none().with(WebField.URL, url).byLineName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\t", "\u0000", "\u007f", "\u0085", "\u2028", "\u2029", "\u00a0", "\u3000"})
    void leavesOutAnAddressWithASpaceOrALineBreakOfAnyKind(String letter) {
        String url = "https://shop.example/?a" + letter + "b";

        assertThat(WebFields.none().with(WebField.URL, url).byLineName()).isEmpty();
        assertThat(WebFields.none().with(WebField.REFERRER, url).byLineName()).isEmpty();
    }
}
