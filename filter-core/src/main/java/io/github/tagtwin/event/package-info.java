/**
 * LINE's event as values: its fields and their limits, hashing and normalising, deduplication keys, the JSON form.
 * Knows nothing of servlets, queues or settings; every other room may use it.
 */
@NullMarked
package io.github.tagtwin.event;

import org.jspecify.annotations.NullMarked;
