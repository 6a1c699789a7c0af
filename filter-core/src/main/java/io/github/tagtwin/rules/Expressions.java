package io.github.tagtwin.rules;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads expressions while an application starts; asks the server for its language at the first one. For one thread. */
final class Expressions {
    private static final String ABSENT = "an expression, and this server has no Expression Language to read it"
            + " (jakarta.el, or javax.el); see docs/rules.md#servers-without-expressions";

    private final Supplier<Function<String, Expression>> server;
    private @Nullable Function<String, Expression> language;

    Expressions(Supplier<Function<String, Expression>> server) {
        this.server = server;
    }

    /** In the language of the server that this thread starts an application on. */
    static Expressions ofThisServer() {
        // No method reference: to make one loads the class, and with it what a server may not have.
        return new Expressions(() -> ServerExpressions.ofThisServer());
    }

    /**
     * Reads one expression, braces included.
     *
     * @throws IllegalArgumentException with the reason, if it isn't one, or the server has no language for it
     */
    Expression read(String text) {
        if (language == null) {
            language = language();
        }
        return language.apply(text);
    }

    // Without an API it is a LinkageError, without an implementation an exception of the API's.
    private Function<String, Expression> language() {
        try {
            return server.get();
        } catch (RuntimeException | LinkageError absent) {
            throw new IllegalArgumentException(ABSENT + " (" + absent.getClass().getName() + ")", absent);
        }
    }
}
