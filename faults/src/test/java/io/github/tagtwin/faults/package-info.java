/**
 * Faults, one test each, and what they cost: events that a shop was told were taken, against those that LINE counts.
 *
 * <p>{@code Shop} and {@code Line} are processes that can be killed; {@code ShopProgram} and {@code LineProgram} is what
 * runs in them. {@code Rig} is a queue and its delivery in this process, where clocks and tokens can be moved.
 * {@code Offers} knows what was offered, {@code Row} holds it against LINE's count, {@code FaultTable} shows all rows.
 */
@NullMarked
package io.github.tagtwin.faults;

import org.jspecify.annotations.NullMarked;
