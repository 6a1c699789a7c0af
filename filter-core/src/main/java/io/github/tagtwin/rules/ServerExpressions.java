package io.github.tagtwin.rules;

import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import jakarta.el.ValueExpression;
import java.util.function.Function;

/**
 * Expressions as the server's own Expression Language reads them, with all that its version knows of beans, maps, lists
 * and records. The class that a server without it never loads. Thread-safe.
 */
final class ServerExpressions implements Function<String, Expression> {
    private final ExpressionFactory language;

    private ServerExpressions(ExpressionFactory language) {
        this.language = language;
    }

    /** The language of the server that this thread starts an application on; throws what the server throws where it has none. */
    static Function<String, Expression> ofThisServer() {
        ExpressionFactory language = ExpressionFactory.newInstance();
        // Loads the rest of it here, where its absence can be told.
        new StandardELContext(language).getELResolver();
        return new ServerExpressions(language);
    }

    /**
     * Reads one expression, braces included.
     *
     * @throws IllegalArgumentException if it isn't one
     */
    @Override
    public Expression apply(String text) {
        try {
            ValueExpression parsed =
                    language.createValueExpression(new StandardELContext(language), text, Object.class);
            return scopes -> parsed.getValue(contextOf(scopes));
        } catch (ELException broken) {
            throw new IllegalArgumentException(broken.getMessage(), broken);
        }
    }

    private StandardELContext contextOf(Scopes scopes) {
        StandardELContext context = new StandardELContext(language);
        context.addELResolver(new ScopeResolver(scopes));
        return context;
    }
}
