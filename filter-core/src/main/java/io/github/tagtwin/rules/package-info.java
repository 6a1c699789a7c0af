/**
 * Conversions by rule, for shops without developers: which requests a rule is of, and what conversion it makes of one, with
 * values that the server's own Expression Language finds in request, session and application. {@code servlet} asks it when
 * a page's key is needed, and once more when the page has ended. Knows {@code capture} and {@code event}, and nothing of pages.
 *
 * <p>The server's Expression Language is loaded by {@code ServerExpressions} alone, and only where a rule has an expression.
 */
@NullMarked
package io.github.tagtwin.rules;

import org.jspecify.annotations.NullMarked;
