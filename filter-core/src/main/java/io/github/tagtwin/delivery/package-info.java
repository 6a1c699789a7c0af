/**
 * Takes due events from the queue and sends them to LINE's Conversion API, a lane at a time, in order, in batches;
 * judges the answers, and pauses, repeats, splits or sets aside. Knows {@code queue} and {@code event} alone.
 */
@NullMarked
package io.github.tagtwin.delivery;

import org.jspecify.annotations.NullMarked;
