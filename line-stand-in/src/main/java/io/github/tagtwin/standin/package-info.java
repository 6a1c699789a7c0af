/**
 * A stand-in for LINE: {@link io.github.tagtwin.standin.LineStandIn} starts it and says what came.
 *
 * <p>A request enters through {@code http}. {@code api} judges what servers send to the Conversion API, {@code tag} serves
 * LINE Tag and takes its reports, {@code counting} makes one count of both, and {@code page} shows it.
 */
@NullMarked
package io.github.tagtwin.standin;

import org.jspecify.annotations.NullMarked;
