/**
 * Conversions as a part of the shop's own transactions: put into the shared queue's table on a connection of the shop's, so
 * that they are committed with the order or never were. Needs Jakarta Transactions. Knows {@code database} and
 * {@code filter-core}.
 */
@NullMarked
package io.github.tagtwin.ee.outbox;

import org.jspecify.annotations.NullMarked;
