/**
 * The shop's own database as the queue that nodes share: events in a table, each lane delivered by the one node to which
 * db-scheduler has given it. Knows {@code filter-core}; db-scheduler is needed only where such a queue is asked for.
 */
@NullMarked
package io.github.tagtwin.ee.database;

import org.jspecify.annotations.NullMarked;
