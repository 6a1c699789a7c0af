package io.github.tagtwin.event;

/** Why an event is not queued: LINE would discard the whole request that carried it. */
public enum Refusal {
    EVENT_NAME("event-name", "an event name is 1 to 20 of A-Z a-z 0-9 _ -"),
    TOO_MANY("too-many", "at most 100 conversions in one request"),
    ORDER_ID("order-id", "an order id must not be empty, nor an unresolved ${…}"),
    NO_USER_FIELD("no-user-field", "LINE needs at least one user field: click id, browser id, external id, e-mail, …"),
    PURCHASE_WITHOUT_VALUE("purchase-without-value", "LINE demands a value for Purchase"),
    VALUE("value", "a value is a number from 0 to 2147483647"),
    CURRENCY("currency", "a currency is three capital letters, and goes with a value"),
    QUANTITY("quantity", "a quantity is a whole number from 0 to 2147483647"),
    ITEM_IDS("item-ids", "at most 100 item ids, none empty"),
    KEYWORDS("keywords", "at most 10 keywords, none empty"),
    CATEGORY("category", "a category is 1 to 300 characters"),
    NO_VISITOR(
            "no-visitor",
            "whose conversion it is must be told: by the request in which it is recorded, or by a visitor token"),
    TOKEN("token", "a visitor token must be as it was made, under this key-secret and in a form that is known"),
    TOKEN_EXPIRED("token-expired", "a visitor token counts for 180 days"),
    CONSENT("consent", "the visitor doesn't agree any more"),
    UNHEARD("unheard", "TagTwin must be running in this application, and active");

    private final String code;
    private final String rule;

    Refusal(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    /** A short name for counters and for the troubleshooting page. */
    public String code() {
        return code;
    }

    /** LINE's rule in a sentence. */
    public String rule() {
        return rule;
    }
}
