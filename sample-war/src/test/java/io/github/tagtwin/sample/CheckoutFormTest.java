package io.github.tagtwin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutFormTest {
    @Test
    void isCompleteWithNameMailAndPhone() {
        CheckoutForm form = CheckoutForm.sent(" 陳安娜 ", "anna@example.com ", "0912-345-678");

        assertThat(form.isComplete()).isTrue();
        assertThat(form.buyer("M-1").name()).isEqualTo("陳安娜");
        assertThat(form.buyer("M-1").email()).isEqualTo("anna@example.com");
    }

    @Test
    void findsNoFaultBeforeItIsSent() {
        assertThat(CheckoutForm.blank().emailError()).isEmpty();
        assertThat(CheckoutForm.blank().isComplete()).isFalse();
    }

    @Test
    void saysWhatIsMissing() {
        CheckoutForm form = CheckoutForm.sent(null, null, null);

        assertThat(form.isComplete()).isFalse();
        assertThat(form.nameError()).isNotEmpty();
        assertThat(form.emailError()).isNotEmpty();
        assertThat(form.phoneError()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "@example.com", "anna@example", "a b@example.com", "<b>@x@example.com"})
    void refusesWhatIsNoMailAddress(String typed) {
        assertThat(CheckoutForm.sent("Anna", typed, "0912345678").emailError()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "call me", "0912-345-678<script>", "+", "0912345678901234567890123456789"})
    void refusesWhatIsNoPhoneNumber(String typed) {
        assertThat(CheckoutForm.sent("Anna", "anna@example.com", typed).phoneError())
                .isNotEmpty();
    }
}
