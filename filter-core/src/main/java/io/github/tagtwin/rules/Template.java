package io.github.tagtwin.rules;

import io.github.tagtwin.event.Given;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting's text with expressions in it: <code>${sessionScope.order.id}</code>, <code>TEA-${order.id}</code>, or none at
 * all. Immutable.
 */
final class Template {
    private final List<Expression> pieces;
    private final @Nullable String literal;

    private Template(List<Expression> pieces, @Nullable String literal) {
        this.pieces = pieces;
        this.literal = literal;
    }

    /**
     * Reads a text. Expressions stand in <code>${…}</code>, or in <code>#{…}</code> where the place of the setting has a
     * meaning of its own for the dollar.
     *
     * @throws IllegalArgumentException with the reason, if an expression isn't one
     */
    static Template of(String text, Expressions expressions) {
        List<Expression> pieces = new ArrayList<>();
        int at = 0;
        for (int start = start(text, 0); start >= 0; start = start(text, at)) {
            literal(text.substring(at, start), pieces);
            at = end(text, start);
            pieces.add(expressions.read(text.substring(start, at)));
        }
        String literal = pieces.isEmpty() ? text : null;
        literal(text.substring(at), pieces);
        return new Template(pieces, literal);
    }

    private static void literal(String text, List<Expression> pieces) {
        if (!text.isEmpty()) {
            pieces.add(scopes -> text);
        }
    }

    private static int start(String text, int from) {
        int dollar = text.indexOf("${", from);
        int hash = text.indexOf("#{", from);
        return dollar < 0 ? hash : hash < 0 ? dollar : Math.min(dollar, hash);
    }

    // Behind the brace that closes it; braces within strings, and pairs of them, belong to the expression.
    private static int end(String text, int start) {
        int depth = 0;
        char quote = 0;
        for (int at = start + 1; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quote != 0) {
                at += letter == '\\' ? 1 : 0;
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if (letter == '{') {
                depth++;
            } else if (letter == '}' && --depth == 0) {
                return at + 1;
            }
        }
        throw new IllegalArgumentException("an expression without its closing brace");
    }

    /** Whether it is the same in every request. */
    boolean isLiteral() {
        return literal != null;
    }

    /** What it is in every request; nothing where that isn't known yet. */
    Given literal() {
        return Given.of(literal);
    }

    /** What it comes to: nothing where one of its expressions comes to nothing. */
    Given given(Scopes scopes) {
        if (pieces.size() == 1) {
            return Given.of(pieces.get(0).value(scopes));
        }
        return Given.of(joined(scopes));
    }

    private @Nullable String joined(Scopes scopes) {
        StringBuilder text = new StringBuilder();
        for (Expression piece : pieces) {
            Object value = piece.value(scopes);
            String part = value == null ? "" : value.toString();
            if (part.isEmpty()) {
                return null;
            }
            text.append(part);
        }
        return text.toString();
    }
}
