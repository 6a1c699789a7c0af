/**
 * What LINE counts: which two events are one, for how long, whose user matches, and by which path an event came first.
 * Knows neither HTTP nor JSON.
 */
@NullMarked
package io.github.tagtwin.standin.counting;

import org.jspecify.annotations.NullMarked;
