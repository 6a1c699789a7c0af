/** A shop whose beans know nothing of requests, and nothing of TagTwin but what CDI gives them. */
@NullMarked
package io.github.tagtwin.eewar;

import org.jspecify.annotations.NullMarked;
