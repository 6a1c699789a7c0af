package io.github.tagtwin.event;

/** An event that LINE would refuse; the message is the rule, and never holds a value. */
public final class RefusedEventException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public RefusedEventException(Refusal refusal) {
        super(refusal.rule());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
