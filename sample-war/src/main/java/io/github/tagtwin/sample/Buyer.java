package io.github.tagtwin.sample;

/** Who an order is for, as entered at checkout. Immutable. */
public final class Buyer {
    private final String memberId;
    private final String name;
    private final String email;
    private final String phone;

    Buyer(String memberId, String name, String email, String phone) {
        this.memberId = memberId;
        this.name = name;
        this.email = email;
        this.phone = phone;
    }

    /** The shop's own key of this person, the same for all orders of a session. */
    public String memberId() {
        return memberId;
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
}
