package io.github.tagtwin.rules;

import io.github.tagtwin.Conversion;

/** One rule: which requests it is of, and what conversion it makes of one. Immutable. */
final class Rule {
    private final String name;
    private final Target target;
    private final Template condition;
    private final Draft draft;
    private final boolean keyless;

    /**
     * A rule.
     *
     * @param condition comes to {@code true} where there is a conversion at all
     * @param keyless whether a conversion without an id of the shop's is one, too
     */
    Rule(String name, Target target, Template condition, Draft draft, boolean keyless) {
        this.name = name;
        this.target = target;
        this.condition = condition;
        this.draft = draft;
        this.keyless = keyless;
    }

    String name() {
        return name;
    }

    boolean isOf(String site, String method, String path) {
        return target.isOf(site, method, path);
    }

    boolean isOfAnswer(int status) {
        return target.isOfAnswer(status);
    }

    /** Whether its condition holds; throws whatever the shop's own classes throw. */
    boolean holds(Scopes scopes) {
        return condition.given(scopes).text().equals("true");
    }

    /** What it makes of the request; throws whatever the shop's own classes throw. */
    Made made(Scopes scopes) {
        Scopes ofKey = scopes.anew();
        Conversion conversion = draft.conversion(scopes, ofKey);
        return new Made(this, conversion, ofKey.isUnsigned());
    }

    /** Whether the conversion may be recorded: one without an id would count again with each reload. */
    boolean permits(Conversion conversion) {
        return keyless || conversion.orderId().isPresent();
    }
}
