package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPolicyTest {
    @Test
    void letsEverythingRunWhereThereIsNone() {
        ContentPolicy none = ContentPolicy.of(new FakeServlets.Head().response());

        assertThat(none.allows("")).isTrue();
        assertThat(none.nonce()).isEmpty();
        assertThat(none.hashesScripts()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "img-src 'self'",
                "script-src 'self' 'unsafe-inline'",
                "default-src 'none'; script-src 'unsafe-inline'",
                "Script-Src https: 'Unsafe-Inline'"
            })
    void letsAScriptWithoutANonceRun(String policy) {
        assertThat(policy(policy).allows("")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script-src 'self'",
                "default-src 'self'",
                "script-src 'unsafe-inline' 'nonce-abc'",
                "script-src 'unsafe-inline' 'sha256-abc='",
                "script-src 'unsafe-inline'; script-src-elem 'self'",
                "script-src 'unsafe-inline', script-src 'self'"
            })
    void forbidsAScriptWithoutANonce(String policy) {
        assertThat(policy(policy).allows("")).isFalse();
    }

    @Test
    void tellsTheNonceThatAScriptMayCarry() {
        ContentPolicy policy = policy("script-src 'strict-dynamic' 'nonce-rAnd0m+/=='");

        assertThat(policy.nonce()).contains("rAnd0m+/==");
        assertThat(policy.allows("rAnd0m+/==")).isTrue();
        assertThat(policy.allows("other")).isFalse();
    }

    @Test
    void ignoresANonceThatCouldLeaveItsAttribute() {
        assertThat(policy("script-src 'nonce-a\"><b'").nonce()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"script-src 'sha256-abc='", "default-src 'SHA384-abc='", "script-src 'nonce-a' 'sha512-b'"})
    void knowsThatScriptsAreHashed(String policy) {
        assertThat(policy(policy).hashesScripts()).isTrue();
    }

    @Test
    void knowsThatOnlyStylesAreHashed() {
        assertThat(policy("style-src 'sha256-abc='; script-src 'self'").hashesScripts())
                .isFalse();
    }

    private static ContentPolicy policy(String header) {
        return ContentPolicy.of(
                new FakeServlets.Head().with("Content-Security-Policy", header).response());
    }
}
