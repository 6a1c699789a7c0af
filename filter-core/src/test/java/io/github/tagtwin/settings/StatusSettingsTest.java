package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusSettingsTest {
    @Test
    void there_is_no_page_unless_it_is_asked_for() {
        assertThat(status(Map.of()).isOn()).isFalse();
        assertThat(status(Map.of("status", "on")).isOn()).isTrue();
    }

    @Test
    void this_machine_alone_may_see_it_where_nothing_is_set() {
        AddressRanges addresses = status(Map.of()).addresses();
        assertThat(addresses.contain(IpAddress.of("127.0.0.1").orElseThrow())).isTrue();
        assertThat(addresses.contain(IpAddress.of("::1").orElseThrow())).isTrue();
        assertThat(addresses.contain(IpAddress.of("10.0.0.1").orElseThrow())).isFalse();
        assertThat(status(Map.of()).roles()).isEmpty();
    }

    @Test
    void no_address_at_all_may_be_let_in() {
        assertThat(status(Map.of("status-addresses", "none")).addresses().isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "/", "/status/", "/a//b", "/a/../b", "/a/*", "/a;b", "/a b"})
    void a_path_that_names_no_single_place_is_refused(String path) {
        assertThatThrownBy(() -> status(Map.of("status-path", path)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("status-path is '" + path + "'");
    }

    private static StatusSettings status(Map<String, String> texts) {
        return Settings.of(NamedTexts.plain("test", texts)).status();
    }
}
