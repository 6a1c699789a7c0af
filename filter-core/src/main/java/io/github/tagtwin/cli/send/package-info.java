/** {@code send-test}: one event to LINE that is shown and not measured. */
@NullMarked
package io.github.tagtwin.cli.send;

import org.jspecify.annotations.NullMarked;
