package io.github.tagtwin.sample;

import jakarta.servlet.ServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Name, e-mail address and telephone number as they were typed, and what is wrong with them. Immutable. */
public final class CheckoutForm {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,180}\\.[^\\s@.]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{6,22}");

    private final String name;
    private final String email;
    private final String phone;
    private final boolean sent;

    private CheckoutForm(String name, String email, String phone, boolean sent) {
        this.name = name;
        this.email = email;
        this.phone = phone;
        this.sent = sent;
    }

    static CheckoutForm blank() {
        return new CheckoutForm("", "", "", false);
    }

    static CheckoutForm sent(@Nullable String name, @Nullable String email, @Nullable String phone) {
        return new CheckoutForm(typed(name), typed(email), typed(phone), true);
    }

    static CheckoutForm sent(ServletRequest request) {
        return sent(request.getParameter("name"), request.getParameter("email"), request.getParameter("phone"));
    }

    boolean isComplete() {
        return sent && (nameError() + emailError() + phoneError()).isEmpty();
    }

    Buyer buyer(String memberId) {
        return new Buyer(memberId, name, email, phone);
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    /** What to tell the visitor, or nothing. */
    public String nameError() {
        return error(!name.isEmpty() && name.length() <= 80, "Please tell us your name, in at most 80 characters.");
    }

    /** What to tell the visitor, or nothing. */
    public String emailError() {
        return error(EMAIL.matcher(email).matches(), "This doesn't look like an e-mail address.");
    }

    /** What to tell the visitor, or nothing. */
    public String phoneError() {
        return error(PHONE.matcher(phone).matches(), "Digits only, please, such as 0912-345-678.");
    }

    private String error(boolean good, String message) {
        return good || !sent ? "" : message;
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
