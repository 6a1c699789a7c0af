/**
 * Keeps events durably until LINE has taken them: the ring that the request threads fill, the store thread that alone
 * does the I/O, the store, what was set aside, and the counters. Knows {@code event} alone.
 */
@NullMarked
package io.github.tagtwin.queue;

import org.jspecify.annotations.NullMarked;
