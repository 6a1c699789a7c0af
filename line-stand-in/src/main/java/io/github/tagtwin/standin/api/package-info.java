/**
 * LINE's Conversion API: one rules class for each table of the guide, tokens, failure modes, and the log of what came.
 * Hands judged events to {@code counting}.
 */
@NullMarked
package io.github.tagtwin.standin.api;

import org.jspecify.annotations.NullMarked;
