/**
 * The addresses under {@code /line/}: the page "what LINE counts" and the same figures as JSON.
 * Reads {@code counting} and {@code api}, and decides nothing.
 */
@NullMarked
package io.github.tagtwin.standin.page;

import org.jspecify.annotations.NullMarked;
