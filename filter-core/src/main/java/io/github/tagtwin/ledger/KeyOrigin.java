package io.github.tagtwin.ledger;

/** Where an event's deduplication key came from. */
public enum KeyOrigin {
    /** Made at random. */
    RANDOM("random"),
    /** The shop's own id of the order, or a hash of it. */
    ORDER_ID("order-id"),
    /** A literal that the page's own LINE Tag call sets. */
    PAGE("page"),
    /** The key of the page before, which a redirect has handed on. */
    HANDED("handed"),
    /** Drawn in the browser, for a page that others may keep. */
    BROWSER("browser");

    private final String code;

    KeyOrigin(String code) {
        this.code = code;
    }

    /** Its name in JSON and JMX. */
    public String code() {
        return code;
    }
}
