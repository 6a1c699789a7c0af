/** {@code check}: what is set, wrong, unknown and missing in a shop's files. */
@NullMarked
package io.github.tagtwin.cli.check;

import org.jspecify.annotations.NullMarked;
