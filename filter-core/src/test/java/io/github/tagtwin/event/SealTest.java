package io.github.tagtwin.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private final Seal seal = Seal.of("secret", "a purpose");

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "a.b.c", "茶"})
    void givesBackWhatItHasSealed(String text) {
        assertThat(seal.sealed(text)).startsWith(text + ".").hasSize(text.length() + 23);
        assertThat(Seal.of("secret", "a purpose").opened(seal.sealed(text))).contains(text);
    }

    @Test
    void opensNothingThatWasChangedOrIsOfAnotherSecretOrPurpose() {
        String sealed = seal.sealed("text");

        for (int at = 0; at < sealed.length(); at++) {
            char other = sealed.charAt(at) == 'x' ? 'y' : 'x';
            assertThat(seal.opened(sealed.substring(0, at) + other + sealed.substring(at + 1)))
                    .isEmpty();
            assertThat(seal.opened(sealed.substring(0, at))).isEmpty();
        }
        assertThat(Seal.of("other", "a purpose").opened(sealed)).isEmpty();
        assertThat(Seal.of("secret", "another").opened(sealed)).isEmpty();
        assertThat(seal.opened(sealed + "x")).isEmpty();
    }
}
