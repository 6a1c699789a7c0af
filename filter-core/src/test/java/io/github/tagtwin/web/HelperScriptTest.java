package io.github.tagtwin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.settings.Settings;
import org.junit.jupiter.api.Test;

class HelperScriptTest {
    private final HelperScript one = HelperScript.of("11111111-2222-4333-8444-555555555555", Settings.of());
    private final HelperScript other = HelperScript.of("66666666-7777-4888-8999-aaaaaaaaaaaa", Settings.of());

    @Test
    void isAskedForByTheVersionInItsElementWhichNoOtherTagsScriptHas() {
        String address = one.element("", "/shop").split("\"", -1)[1];
        var request = FakeServlets.request("/shop/tagtwin/line.js", address.split("\\?", -1)[1]);

        assertThat(one.isAskedFor(request)).isTrue();
        assertThat(other.isAskedFor(request)).isFalse();
    }
}
