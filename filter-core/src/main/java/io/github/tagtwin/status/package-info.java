/**
 * How things stand, as values for whoever runs the shop: page, JSON and JMX show the same {@link
 * io.github.tagtwin.status.Status}. Nothing personal. Knows {@code ledger}, {@code queue}, {@code delivery} and {@code event};
 * no servlet type.
 */
@NullMarked
package io.github.tagtwin.status;

import org.jspecify.annotations.NullMarked;
