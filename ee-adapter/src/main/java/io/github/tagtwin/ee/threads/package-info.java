/**
 * The server's own threads, by Jakarta Concurrency, whose names in JNDI are all that is needed of it. Knows
 * {@code filter-core}.
 */
@NullMarked
package io.github.tagtwin.ee.threads;

import org.jspecify.annotations.NullMarked;
