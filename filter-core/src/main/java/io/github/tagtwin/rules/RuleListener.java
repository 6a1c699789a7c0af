package io.github.tagtwin.rules;

/** Is told what becomes of rules, on the request's thread. */
public interface RuleListener {
    /** The rule has made a conversion. */
    void made(String rule);

    /** The rule's key came to nothing in this request, so that no conversion was made. */
    void withoutKey(String rule);

    /**
     * An expression of the rule's, or its regular expression, has failed.
     *
     * @param theirs may hold what is personal in its message
     */
    void failed(String rule, Throwable theirs);
}
