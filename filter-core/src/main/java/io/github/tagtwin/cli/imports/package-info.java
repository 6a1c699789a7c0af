/** {@code import}: conversions out of a CSV file, through a queue of their own. */
@NullMarked
package io.github.tagtwin.cli.imports;

import org.jspecify.annotations.NullMarked;
