package io.github.tagtwin.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.FakeServlets;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {
    private static final ClassLoader HERE = ConsentTest.class.getClassLoader();

    /** Agrees where the query says so. */
    public static final class Agreed implements Predicate<HttpServletRequest> {
        @Override
        public boolean test(HttpServletRequest request) {
            return request.getQueryString().equals("agreed");
        }
    }

    @Test
    void asksTheShopsClass() {
        Consent consent = Consent.askedOf(Agreed.class.getName(), HERE);

        assertThat(consent.isGiven(FakeServlets.request("/", "agreed"))).isTrue();
        assertThat(consent.isGiven(FakeServlets.request("/", "refused"))).isFalse();
    }

    @Test
    void letsTheFailureOfTheShopsClassBeSeen() {
        Consent consent = Consent.askedOf(Agreed.class.getName(), HERE);

        assertThatThrownBy(() -> consent.isGiven(FakeServlets.request("/", null)))
                .isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.such.Type", "java.lang.String", "java.util.function.Predicate"})
    void namesAClassThatCannotBeAsked(String name) {
        assertThatThrownBy(() -> Consent.askedOf(name, HERE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("consent is '" + name + "'");
    }
}
