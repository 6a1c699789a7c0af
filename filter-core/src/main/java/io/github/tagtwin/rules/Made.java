package io.github.tagtwin.rules;

import io.github.tagtwin.Conversion;

/** A conversion that a rule has made of a request. Immutable. */
final class Made {
    private final Rule rule;
    private final Conversion conversion;
    private final boolean unsigned;

    /**
     * A conversion by rule.
     *
     * @param unsigned whether its order id was made of what the browser says, and not of the shop's own word alone
     */
    Made(Rule rule, Conversion conversion, boolean unsigned) {
        this.rule = rule;
        this.conversion = conversion;
        this.unsigned = unsigned;
    }

    Rule rule() {
        return rule;
    }

    Conversion conversion() {
        return conversion;
    }

    boolean isUnsigned() {
        return unsigned;
    }
}
