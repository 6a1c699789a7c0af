package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.rules.RuleListener;

/** Counts what becomes of rules in one request, and finds what is wrong with them. */
final class RuleFindings implements RuleListener {
    private final Tally tally;
    private final String path;

    RuleFindings(Tally tally, String path) {
        this.tally = tally;
        this.path = path;
    }

    @Override
    public void made(String rule) {
        tally.rule(rule, "made");
    }

    @Override
    public void withoutKey(String rule) {
        tally.rule(rule, "without-key");
        tally.finding(Finding.RULE_WITHOUT_KEY, path);
    }

    @Override
    public void failed(String rule, Throwable theirs) {
        tally.rule(rule, "failed");
        tally.finding(Finding.RULE_FAILED, path);
        tally.failedRule(rule, theirs);
    }
}
