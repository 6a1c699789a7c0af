package io.github.tagtwin.rules;

import org.jspecify.annotations.Nullable;

/** Things by their names, such as a session's attributes. */
@FunctionalInterface
interface Scope {
    /** The thing of this name; null where there is none. */
    @Nullable Object named(String name);
}
