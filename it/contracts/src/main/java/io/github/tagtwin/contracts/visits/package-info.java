/** A small shop that calls TagTwin's API, deployed for the contracts. */
@NullMarked
package io.github.tagtwin.contracts.visits;

import org.jspecify.annotations.NullMarked;
