package io.github.tagtwin.ledger;

/** How an event's key came to the browser, so that LINE Tag's copy carries it too. */
public enum Placement {
    /** Put into the page's own {@code init} call, or {@code <line:tag/>}'s. */
    INSERTED("inserted"),
    /** In the page's own {@code init} call already. */
    FOUND("found"),
    /** In LINE Tag's base code that TagTwin added ({@code tag-mode=install}). */
    INSTALLED("installed"),
    /** In a script of TagTwin's, for a tag that starts later ({@code tag-mode=hook}). */
    HOOKED("hooked"),
    /** Printed by the shop's template. */
    PRINTED("printed"),
    /** Given by the script on a page that others may keep ({@code cacheable-pages=collect}). */
    COLLECTED("collected"),
    /** In the page that a redirect leads to. */
    NEXT_PAGE("next-page"),
    /** Nowhere: no browser tells of the event, the server alone. */
    NONE("none");

    private final String code;

    Placement(String code) {
        this.code = code;
    }

    /** Its name in JSON and JMX. */
    public String code() {
        return code;
    }
}
