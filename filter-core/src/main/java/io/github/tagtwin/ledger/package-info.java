/**
 * What became of each event: counted by LINE Tag ID and event name, by minute, quarter of an hour and day; and the stories of
 * the last hundred. Nothing personal: of a user's fields their names alone. Knows {@code event} alone; {@code queue},
 * {@code delivery} and {@code servlet} write here, {@code status} reads.
 */
@NullMarked
package io.github.tagtwin.ledger;

import org.jspecify.annotations.NullMarked;
