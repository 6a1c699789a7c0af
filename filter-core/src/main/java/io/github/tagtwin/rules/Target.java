package io.github.tagtwin.rules;

import java.util.Set;
import java.util.function.Predicate;

/** The requests, and the answers to them, that a rule is of. Immutable. */
final class Target {
    private final Predicate<String> sites;
    private final Predicate<String> paths;
    private final Set<String> methods;
    private final Set<Integer> statuses;

    Target(Predicate<String> sites, Predicate<String> paths, Set<String> methods, Set<Integer> statuses) {
        this.sites = sites;
        this.paths = paths;
        this.methods = methods;
        this.statuses = statuses;
    }

    /** Whether the rule is of a request; a regular expression that takes too long throws an IllegalStateException. */
    boolean isOf(String site, String method, String path) {
        return sites.test(site) && methods.contains(method) && paths.test(path);
    }

    /** Whether the rule is of an answer. */
    boolean isOfAnswer(int status) {
        return statuses.contains(status);
    }
}
