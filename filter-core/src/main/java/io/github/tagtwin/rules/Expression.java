package io.github.tagtwin.rules;

import org.jspecify.annotations.Nullable;

/** Part of a setting's text that has a value of its own in each request. Thread-safe. */
@FunctionalInterface
interface Expression {
    /** What it comes to; throws whatever the shop's own classes throw. */
    @Nullable Object value(Scopes scopes);
}
