package io.github.tagtwin.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1, localhost", "127.0.0.1, 127.0.0.1", "::1, [::1]", "::1, ::1", "127.0.0.9, LOCALHOST"})
    void isGrantedToThisMachine(String from, String host) {
        assertThat(access().isGranted(Asked.page().from(from).host(host).request()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "203.0.113.7", "fe80::1", "::2"})
    void isGrantedToNoOther(String from) {
        assertThat(access().isGranted(Asked.page().from(from).secure().request()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "1.2.3", "shop", ""})
    void isNotGrantedByAddressToAPageThatAnyNameMayLeadTo(String host) {
        assertThat(access().isGranted(Asked.page().host(host).request())).isFalse();
        assertThat(access().isGranted(Asked.page().host(host).secure().request()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"})
    void isNotGrantedByTheAddressOfAProxyThatNobodyHasNamed(String header) {
        assertThat(access().isGranted(Asked.page()
                        .secure()
                        .header(header, "127.0.0.1")
                        .request()))
                .isFalse();
    }

    @Test
    void isGrantedToWhomATrustedProxyNamesOverASecureConnection() {
        Access access = access(Map.of("trusted-proxies", "127.0.0.1", "status-addresses", "203.0.113.0/24"));
        Asked staff = Asked.page().host("shop.example").header("X-Forwarded-For", "203.0.113.7");
        Asked stranger = Asked.page().secure().header("X-Forwarded-For", "203.0.113.7, 198.51.100.1");

        assertThat(access.isGranted(staff.request())).isFalse();
        assertThat(access.isGranted(Asked.page()
                        .host("localhost")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .request()))
                .as("the host's name is the proxy's word")
                .isFalse();
        assertThat(access.isGranted(staff.header("X-Forwarded-Proto", "https").request()))
                .isTrue();
        assertThat(access.isGranted(stranger.request())).isFalse();
    }

    @Test
    void isGrantedToARoleFromWhereverItComes() {
        Access access = access(Map.of("status-addresses", "none", "status-roles", "operator, admin"));
        Asked stranger = Asked.page().from("203.0.113.7").host("shop.example");

        assertThat(access.isGranted(stranger.request())).isFalse();
        assertThat(access.isGranted(stranger.role("customer").request())).isFalse();
        assertThat(access.isGranted(stranger.role("admin").request())).isTrue();
        assertThat(access.isGranted(Asked.page().request())).isFalse();
    }

    private static Access access() {
        return access(Map.of());
    }

    private static Access access(Map<String, String> settings) {
        return new Access(Settings.of(NamedTexts.plain("test", settings)));
    }
}
